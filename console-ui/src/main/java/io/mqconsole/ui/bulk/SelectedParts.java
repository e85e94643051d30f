package io.mqconsole.ui.bulk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializablePredicate;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.mqconsole.bulk.BulkExport;
import io.mqconsole.bulk.BulkRemoval;
import io.mqconsole.bulk.BulkSelection;
import io.mqconsole.bulk.BulkService;
import io.mqconsole.holding.HoldingKind;
import io.mqconsole.shared.RowFormat;
import io.mqconsole.ui.change.ChangeParts;
import io.mqconsole.ui.list.FileLink;
import io.mqconsole.ui.list.RowSelection;
import io.mqconsole.ui.shared.Forms;
import io.mqconsole.ui.shared.Notices;
import io.mqconsole.ui.shared.Sentences;
import io.mqconsole.ui.shared.SwitchedButtons;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Function;

/** What lists of topics and groups offer for the rows that are ticked: a file of them, a change of them, their end. */
@org.springframework.stereotype.Component
public class SelectedParts {
    private final BulkService bulk;
    private final BulkExport export;
    private final BulkRemoval removal;
    private final ChangeParts parts;
    private final Forms forms;
    private final SwitchedButtons switched;
    private final Sentences sentences;

    SelectedParts(
            BulkService bulk,
            BulkExport export,
            BulkRemoval removal,
            ChangeParts parts,
            Forms forms,
            SwitchedButtons switched,
            Sentences sentences) {
        this.bulk = bulk;
        this.export = export;
        this.removal = removal;
        this.parts = parts;
        this.forms = forms;
        this.switched = switched;
        this.sentences = sentences;
    }

    /**
     * @param may whether the user may change what a row is
     * @param changed reads the list again
     */
    public <T> RowSelection<T> of(
            Component page, HoldingKind kind, Function<T, String> id, SerializablePredicate<T> may, Runnable changed) {
        var rows = new RowSelection<>(id, may, BulkSelection.MOST);
        Button change = new Button(
                page.getTranslation("bulk.change"),
                VaadinIcon.EDIT.create(),
                click -> change(BulkSelection.of(kind, rows.ids()), changed));
        change.setId("selected-change");
        Button remove = new Button(page.getTranslation("bulk.delete"), VaadinIcon.TRASH.create(), click -> {
            BulkSelection chosen = BulkSelection.of(kind, rows.ids());
            removal(kind, chosen)
                    .whenWritten(() -> {
                        rows.clear();
                        changed.run();
                    })
                    .open();
        });
        remove.setId("selected-remove");
        rows.offer(
                file(page, kind, rows, RowFormat.YAML, "application/yaml"),
                file(page, kind, rows, RowFormat.CSV, "text/csv"),
                switched.unlessOff(change, "bulk.import"),
                switched.unlessOff(remove, "bulk.delete"));
        return rows;
    }

    private void change(BulkSelection chosen, Runnable changed) {
        BulkExport.Chosen rows = export.ofChosen(chosen, RowFormat.YAML);
        BulkDialog.of(bulk, parts, forms, chosen.size() - rows.left(), rows)
                .whenWritten(changed)
                .open();
    }

    private BulkRemovalDialog removal(HoldingKind kind, BulkSelection chosen) {
        return switch (kind) {
            case TOPIC ->
                new BulkRemovalDialog(removal, parts, forms, "bulk.remove-topics", "bulk.remove-topics-what", chosen);
            case GROUP ->
                new BulkRemovalDialog(removal, parts, forms, "bulk.remove-groups", "bulk.remove-groups-what", chosen);
        };
    }

    private Component file(
            Component page, HoldingKind kind, RowSelection<?> rows, RowFormat format, String contentType) {
        String ending = format.name().toLowerCase(Locale.ROOT);
        DownloadHandler handler = DownloadHandler.fromInputStream(event -> {
            BulkExport.Chosen chosen = export.ofChosen(BulkSelection.of(kind, rows.ids()), format);
            if (chosen.left() > 0) {
                event.getUI().access(() -> Notices.error(page.getTranslation("bulk.not-in-file", chosen.left())));
            }
            byte[] text = chosen.text().getBytes(StandardCharsets.UTF_8);
            return new DownloadResponse(new ByteArrayInputStream(text), "selected." + ending, contentType, text.length);
        });
        String words = page.getTranslation("bulk.export-selected", format.name());
        return switched.unlessOff(new FileLink("selected-" + ending, words, handler, sentences), "bulk.export");
    }
}
