package io.mqconsole.ui.access;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import io.mqconsole.access.EffectiveRights;
import io.mqconsole.ui.list.SmallTable;
import io.mqconsole.ui.list.State;
import io.mqconsole.ui.list.TableColumn;
import io.mqconsole.ui.list.Tone;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Everything that a user may do and may not, each with the reason, and which instances it reaches. */
class RightsDialog extends Dialog {
    private final transient UserWords words = new UserWords(this);

    RightsDialog(EffectiveRights rights) {
        addClassName("rights-dialog");
        setHeaderTitle(getTranslation("rights.title", rights.name()));
        add(new Paragraph(words.type(rights.userType()) + ": " + reach(rights)));
        add(new SmallTable<>(columns(rights), rights.rights(), ""));
        Button close = new Button(getTranslation("action.close"), click -> close());
        close.setId("close");
        getFooter().add(close);
    }

    private String reach(EffectiveRights rights) {
        if (rights.instances() == null) {
            return getTranslation("rights.everywhere");
        }
        return rights.instances().isEmpty()
                ? getTranslation("rights.nowhere")
                : rights.instances().stream().map(words::grant).collect(Collectors.joining(" · "));
    }

    private List<TableColumn<EffectiveRights.Right>> columns(EffectiveRights rights) {
        String type = words.type(rights.userType());
        return List.of(
                TableColumn.text("rights.permission", EffectiveRights.Right::permission),
                TableColumn.<EffectiveRights.Right>state(
                                "rights.allowed", this::allowed, EffectiveRights.Right::allowed)
                        .width("6rem"),
                TableColumn.<EffectiveRights.Right>text("rights.reason", right -> reason(right, type))
                        .width("22rem"));
    }

    private State allowed(EffectiveRights.Right right) {
        return right.allowed()
                ? State.of(getTranslation("rights.yes"), Tone.OK)
                : State.of(getTranslation("rights.no"), Tone.QUIET);
    }

    private String reason(EffectiveRights.Right right, String type) {
        String key = right.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return getTranslation("rights.reason." + key, type);
    }
}
