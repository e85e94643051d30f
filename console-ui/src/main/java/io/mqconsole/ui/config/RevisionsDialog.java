package io.mqconsole.ui.config;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import io.mqconsole.config.ConfigItem;
import io.mqconsole.config.ConfigItemService;
import io.mqconsole.config.ConfigRevision;
import io.mqconsole.ui.list.AnswerTable;
import io.mqconsole.ui.list.TableColumn;
import io.mqconsole.ui.shared.FieldErrors;
import io.mqconsole.ui.shared.Forms;
import io.mqconsole.ui.shared.Notices;
import io.mqconsole.web.Failures;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What an item said at each version, what is new in it, and the way back to it. */
class RevisionsDialog extends Dialog {
    private final transient ConfigItemService items;
    private final transient ConfigItem item;
    private final transient Runnable changed;
    private final transient List<ConfigRevision> revisions;
    private final FieldErrors errors;

    /** @param writing whether the user may go back */
    RevisionsDialog(ConfigItemService items, Forms forms, ConfigItem item, boolean writing, Runnable changed) {
        this.items = items;
        this.item = item;
        this.changed = changed;
        this.revisions = items.revisions(item.id());
        this.errors = forms.errors();
        addClassName("config-revisions");
        setHeaderTitle(getTranslation("config.revisions-title", item.property(), new ConfigWords(this).target(item)));
        add(errors, new AnswerTable<>(columns(writing), revisions, ""));
        Button close = new Button(getTranslation("action.close"), click -> close());
        close.setId("close");
        getFooter().add(close);
    }

    private List<TableColumn<ConfigRevision>> columns(boolean writing) {
        List<TableColumn<ConfigRevision>> columns = new ArrayList<>(List.of(
                TableColumn.<ConfigRevision>number(
                                "config.version",
                                ConfigRevision::version,
                                revision -> String.valueOf(revision.version()),
                                revision -> "")
                        .width("4rem"),
                TableColumn.<ConfigRevision>text("config.value", this::value).width("9rem"),
                TableColumn.<ConfigRevision>text(
                                "config.scope", revision -> revision.scope().json())
                        .width("15rem"),
                TableColumn.<ConfigRevision>text("config.remark", ConfigRevision::remark)
                        .width("9rem"),
                TableColumn.<ConfigRevision>text("config.change", this::difference)
                        .width("8rem"),
                TableColumn.<ConfigRevision>text("config.operator", ConfigRevision::operator)
                        .width("6rem"),
                TableColumn.<ConfigRevision>ago("config.updatedAt", ConfigRevision::at)
                        .width("7rem")));
        if (writing) {
            columns.add(TableColumn.<ConfigRevision>rendered(
                            "config.actions", new ComponentRenderer<>(this::button), revision -> null)
                    .width("7rem")
                    .unsortable());
        }
        return columns;
    }

    private String value(ConfigRevision revision) {
        return revision.value() == null ? getTranslation("config.no-value") : revision.value();
    }

    /** What the version changed of the one before. */
    private String difference(ConfigRevision revision) {
        int at = revisions.indexOf(revision);
        if (revision.deleted()) {
            return getTranslation("config.deletion");
        }
        if (at == revisions.size() - 1) {
            return getTranslation("config.creation");
        }
        ConfigRevision older = revisions.get(at + 1);
        if (older.deleted()) {
            return getTranslation("config.restoration");
        }
        List<String> parts = new ArrayList<>();
        if (!Objects.equals(older.value(), revision.value())) {
            parts.add(getTranslation("config.value"));
        }
        if (!older.scope().equals(revision.scope())) {
            parts.add(getTranslation("config.scope"));
        }
        if (!Objects.equals(older.remark(), revision.remark())) {
            parts.add(getTranslation("config.remark"));
        }
        return String.join(", ", parts);
    }

    private Component button(ConfigRevision revision) {
        if (revision.version() == item.version() || revision.deleted()) {
            return new Span();
        }
        Button back = new Button(getTranslation("config.revert"), click -> revert(revision));
        back.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        back.setAriaLabel(getTranslation("config.revert-to", revision.version()));
        return back;
    }

    private void revert(ConfigRevision revision) {
        try {
            items.revert(item.id(), revision.version(), item.version());
        } catch (RuntimeException failure) {
            errors.show(Failures.tell(failure));
            return;
        }
        close();
        Notices.success(getTranslation("config.reverted", item.property(), revision.version()));
        changed.run();
    }
}
