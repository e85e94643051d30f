package io.mqconsole.ui.kv;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.InMemoryUploadHandler;
import com.vaadin.flow.server.streams.UploadHandler;
import io.mqconsole.kv.KvFormat;
import io.mqconsole.kv.KvService;
import io.mqconsole.shared.RowFile;
import io.mqconsole.ui.shared.FieldErrors;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/** Where the keys of an import come from, and into which namespace: a file, or text that was pasted. */
class KvImportSource extends Div {
    private static final int MAX_BYTES = 4 * RowFile.MAX_CHARACTERS;
    private static final String EXAMPLE = "tabs.trace: \"on\"\nbanner.text: Maintenance on Sunday";

    private final ComboBox<String> namespace = new ComboBox<>();
    private final Select<KvFormat> format = new Select<>();
    private final TextArea text = new TextArea();

    KvImportSource(KvService kv, FieldErrors errors) {
        addClassName("import-source");
        namespace.setLabel(getTranslation("keyvalue.namespace"));
        namespace.setId("import-into");
        namespace.setItems(kv.namespaces());
        namespace.setAllowCustomValue(true);
        namespace.addCustomValueSetListener(typed -> namespace.setValue(typed.getDetail()));
        format.setLabel(getTranslation("keyvalue.format"));
        format.setItems(KvFormat.values());
        format.setValue(KvFormat.YAML);
        text.setLabel(getTranslation("keyvalue.import-text"));
        text.setPlaceholder(EXAMPLE);
        text.setMinRows(8);
        text.setMaxRows(16);
        text.setMaxLength(RowFile.MAX_CHARACTERS);
        text.addClassName("mono");
        text.setId("import-text");
        errors.bind("namespace", namespace);
        errors.bind("text", text);
        Div head = new Div(namespace, format, upload());
        head.addClassName("import-head");
        add(head, text);
    }

    private Upload upload() {
        InMemoryUploadHandler handler = UploadHandler.inMemory((file, bytes) -> {
            format.setValue(formatOf(file.fileName().toLowerCase(Locale.ROOT)));
            text.setValue(new String(bytes, StandardCharsets.UTF_8).replace("\uFEFF", ""));
        });
        Upload upload = new Upload(handler);
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MAX_BYTES);
        upload.setAcceptedFileTypes(".csv", ".yaml", ".yml", ".json", "text/csv", "text/plain", "application/json");
        upload.setUploadButton(new Button(getTranslation("keyvalue.import-file")));
        upload.setDropLabel(new Span(getTranslation("keyvalue.import-drop")));
        return upload;
    }

    private static KvFormat formatOf(String name) {
        if (name.endsWith(".csv")) {
            return KvFormat.CSV;
        }
        return name.endsWith(".json") ? KvFormat.JSON : KvFormat.YAML;
    }

    void onChange(Runnable listener) {
        namespace.addValueChangeListener(change -> listener.run());
        format.addValueChangeListener(change -> listener.run());
        text.addValueChangeListener(change -> listener.run());
    }

    String namespace() {
        return Objects.requireNonNullElse(namespace.getValue(), "");
    }

    String text() {
        return text.getValue();
    }

    KvFormat format() {
        return format.getValue();
    }
}
