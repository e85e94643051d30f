package io.mqconsole.ui.kv;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import io.mqconsole.kv.KvItem;
import io.mqconsole.kv.KvKey;
import io.mqconsole.kv.KvRevision;
import io.mqconsole.kv.KvService;
import io.mqconsole.shared.Page;
import io.mqconsole.shared.PageQuery;
import io.mqconsole.ui.list.AnswerTable;
import io.mqconsole.ui.list.TableColumn;
import io.mqconsole.ui.shared.Notices;
import io.mqconsole.ui.shared.Sentences;
import java.util.List;

/** Every version of a key, the newest first, also of one that was removed; an older value is stored again as a new version. */
class KvHistoryDialog extends Dialog {
    private static final int SHOWN = 200;

    private final transient KvService kv;
    private final transient Sentences sentences;
    private final transient KvKey name;
    private final transient KvRevision newest;
    private final boolean restorable;
    private final transient Runnable restored;

    KvHistoryDialog(KvService kv, Sentences sentences, KvKey name, boolean restorable, Runnable restored) {
        this.kv = kv;
        this.sentences = sentences;
        this.name = name;
        this.restorable = restorable;
        this.restored = restored;
        addClassName("kv-table-dialog");
        setHeaderTitle(getTranslation("keyvalue.history-title", title()));
        Page<KvRevision> history = kv.history(name.namespace(), name.key(), PageQuery.first(SHOWN));
        newest = history.content().getFirst();
        var table = new AnswerTable<>(columns(), history.content(), "");
        table.withDetails(revision -> new KvValue(revision.value() == null ? "" : revision.value()));
        table.setDetailsVisibleOnClick(true);
        add(table);
        if (history.total() > SHOWN) {
            add(new Paragraph(getTranslation("keyvalue.history-more", SHOWN, history.total())));
        }
        Button close = new Button(getTranslation("action.close"), click -> close());
        close.setId("close");
        getFooter().add(close);
    }

    private List<TableColumn<KvRevision>> columns() {
        return List.of(
                TableColumn.<KvRevision>number(
                                "keyvalue.version",
                                KvRevision::version,
                                revision -> String.valueOf(revision.version()),
                                revision -> "")
                        .width("5rem"),
                TableColumn.<KvRevision>date("keyvalue.since", KvRevision::at).width("10rem"),
                TableColumn.<KvRevision>text("keyvalue.operator", KvRevision::operator)
                        .width("7rem"),
                TableColumn.<KvRevision>text("keyvalue.value", this::value).width("18rem"),
                TableColumn.<KvRevision>rendered(
                                "keyvalue.actions", new ComponentRenderer<>(this::restoreButton), revision -> null)
                        .unsortable()
                        .width("9rem"));
    }

    private String value(KvRevision revision) {
        return revision.value() == null ? getTranslation("keyvalue.was-removed") : KvWords.shortened(revision.value());
    }

    private Component restoreButton(KvRevision revision) {
        if (revision.version() == newest.version()) {
            return new Span(getTranslation("keyvalue.current"));
        }
        String value = revision.value();
        if (!restorable || value == null || value.equals(newest.value())) {
            return new Span();
        }
        Button restore = new Button(getTranslation("keyvalue.restore"), click -> restore(value));
        restore.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        restore.setAriaLabel(getTranslation("keyvalue.restore-version", revision.version()));
        return restore;
    }

    private String title() {
        return name.namespace() + "/" + name.key();
    }

    private void restore(String value) {
        try {
            KvItem now = newest.value() == null
                    ? kv.create(name.namespace(), name.key(), value)
                    : kv.update(name.namespace(), name.key(), value, newest.version());
            close();
            Notices.success(getTranslation("keyvalue.restored", title(), now.version()));
            restored.run();
        } catch (RuntimeException refused) {
            Notices.error(sentences.of(refused, getLocale()));
        }
    }
}
