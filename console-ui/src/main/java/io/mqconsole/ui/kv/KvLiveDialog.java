package io.mqconsole.ui.kv;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import io.mqconsole.kv.KvInspection;
import io.mqconsole.kv.KvLive;
import io.mqconsole.kv.KvLive.AtNameServer;
import io.mqconsole.kv.KvLive.Verdict;
import io.mqconsole.ui.change.ChangeNavigation;
import io.mqconsole.ui.list.Answer;
import io.mqconsole.ui.list.AnswerTable;
import io.mqconsole.ui.list.LiveAnswer;
import io.mqconsole.ui.list.TableColumn;
import io.mqconsole.ui.list.Warning;
import io.mqconsole.ui.shared.Background;
import io.mqconsole.ui.shared.Sentences;
import java.util.List;
import java.util.Objects;

/** What each NameServer holds of a key now, and how that compares with what is stored. */
class KvLiveDialog extends Dialog {
    private final KvWords words = new KvWords(this);

    KvLiveDialog(KvInspection inspection, Background background, Sentences sentences, String namespace, String key) {
        addClassName("kv-table-dialog");
        setHeaderTitle(getTranslation("keyvalue.live-title", namespace + "/" + key));
        add(new LiveAnswer<>(
                background, sentences, () -> inspection.live(namespace, key, null), (live, again) -> answer(live)));
        Button close = new Button(getTranslation("action.close"), click -> close());
        close.setId("close");
        getFooter().add(close);
    }

    private Answer answer(KvLive live) {
        return new Answer(
                live.collectedAt(),
                live.nameServers().stream()
                        .map(AtNameServer::failure)
                        .filter(Objects::nonNull)
                        .toList(),
                content(live));
    }

    private Component content(KvLive live) {
        Div content = new Div();
        if (live.nameServers().stream().anyMatch(KvLiveDialog::differs)) {
            content.add(new Warning(getTranslation("keyvalue.live.differ")));
        }
        content.add(new AnswerTable<>(columns(), live.nameServers(), getTranslation("keyvalue.live.none"))
                .markRows(KvLiveDialog::differs));
        return content;
    }

    private static boolean differs(AtNameServer at) {
        return at.verdict() != Verdict.SAME && at.verdict() != Verdict.UNKNOWN;
    }

    private List<TableColumn<AtNameServer>> columns() {
        return List.of(
                TableColumn.<AtNameServer>text("keyvalue.live.nameServer", AtNameServer::nameServer)
                        .fixed()
                        .width("10rem"),
                TableColumn.<AtNameServer>text("keyvalue.region", AtNameServer::region)
                        .width("7rem"),
                TableColumn.<AtNameServer>state("keyvalue.live.verdict", words::verdict, AtNameServer::verdict)
                        .width("9rem"),
                TableColumn.<AtNameServer>text(
                                "keyvalue.live.value", at -> at.value() == null ? null : KvWords.shortened(at.value()))
                        .width("14rem"),
                TableColumn.<AtNameServer>link(
                                "keyvalue.live.publishedBy",
                                at -> Objects.requireNonNullElse(at.publishedBy(), ""),
                                at -> at.publishedBy() == null ? null : ChangeNavigation.detailPath(at.publishedBy()))
                        .width("10rem"),
                TableColumn.ago("keyvalue.live.publishedAt", AtNameServer::publishedAt));
    }
}
