package io.mqconsole.ui.shared;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.InMemoryUploadHandler;
import com.vaadin.flow.server.streams.UploadHandler;
import io.mqconsole.shared.RowFile;
import io.mqconsole.shared.RowFormat;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Rows of a file: chosen, dropped, or pasted as text. */
public class RowFileField extends Div {
    private static final int MAX_BYTES = 4 * RowFile.MAX_CHARACTERS;

    private final Select<RowFormat> format = new Select<>();
    private final TextArea text = new TextArea();

    /**
     * @param example of CSV rows, shown while there are none
     * @param before stand in front of the format
     */
    public RowFileField(FieldErrors errors, String example, Component... before) {
        addClassName("import-source");
        format.setLabel(getTranslation("node.import-format"));
        format.setItems(RowFormat.values());
        format.setItemLabelGenerator(RowFormat::name);
        format.setValue(RowFormat.CSV);
        text.setLabel(getTranslation("node.import-text"));
        text.setPlaceholder(example);
        text.setMinRows(8);
        text.setMaxRows(16);
        text.setMaxLength(RowFile.MAX_CHARACTERS);
        text.addClassName("mono");
        text.setId("import-text");
        errors.bind("text", text);
        Div head = new Div(before);
        head.add(format, upload());
        head.addClassName("import-head");
        add(head, text);
    }

    private Upload upload() {
        InMemoryUploadHandler handler = UploadHandler.inMemory((file, bytes) -> {
            boolean yaml = file.fileName().toLowerCase(Locale.ROOT).matches(".*\\.ya?ml");
            fill(
                    new String(bytes, StandardCharsets.UTF_8).replace("\uFEFF", ""),
                    yaml ? RowFormat.YAML : RowFormat.CSV);
        });
        Upload upload = new Upload(handler);
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MAX_BYTES);
        upload.setAcceptedFileTypes(".csv", ".yaml", ".yml", "text/csv", "text/plain");
        upload.setUploadButton(new Button(getTranslation("node.import-file")));
        upload.setDropLabel(new Span(getTranslation("node.import-drop")));
        return upload;
    }

    public void onChange(Runnable listener) {
        format.addValueChangeListener(change -> listener.run());
        text.addValueChangeListener(change -> listener.run());
    }

    /** Puts rows in the place of those that are there. */
    public final void fill(String rows, RowFormat writtenAs) {
        format.setValue(writtenAs);
        text.setValue(rows);
    }

    public String text() {
        return text.getValue();
    }

    public RowFormat format() {
        return format.getValue();
    }
}
