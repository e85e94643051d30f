package io.mqconsole.ui.node;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.InMemoryUploadHandler;
import com.vaadin.flow.server.streams.UploadHandler;
import io.mqconsole.node.ImportFormat;
import io.mqconsole.region.Region;
import io.mqconsole.region.RegionService;
import io.mqconsole.ui.shared.FieldErrors;
import io.mqconsole.ui.shared.RegionChoice;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Where the rows of an import come from: a file, or text that was pasted. */
class ImportSource extends Div {
    private static final int MAX_BYTES = 1024 * 1024;
    private static final String EXAMPLE = "hostname,room,dataCenter,nodeGroup\nmq-a-01,GZ00A,GZ,core";

    private final Select<String> region = new Select<>();
    private final Select<ImportFormat> format = new Select<>();
    private final TextArea text = new TextArea();

    ImportSource(RegionService regions, FieldErrors errors) {
        addClassName("import-source");
        List<String> names = regions.list().stream().map(Region::name).toList();
        region.setLabel(getTranslation("node.region"));
        region.setItems(names);
        region.setValue(
                RegionChoice.current().filter(names::contains).orElse(names.isEmpty() ? null : names.getFirst()));
        format.setLabel(getTranslation("node.import-format"));
        format.setItems(ImportFormat.values());
        format.setItemLabelGenerator(ImportFormat::name);
        format.setValue(ImportFormat.CSV);
        text.setLabel(getTranslation("node.import-text"));
        text.setPlaceholder(EXAMPLE);
        text.setMinRows(8);
        text.setMaxRows(16);
        text.setMaxLength(MAX_BYTES);
        text.addClassName("mono");
        text.setId("import-text");
        errors.bind("region", region);
        errors.bind("text", text);
        Div head = new Div(region, format, upload());
        head.addClassName("import-head");
        add(head, text);
    }

    private Upload upload() {
        InMemoryUploadHandler handler = UploadHandler.inMemory((file, bytes) -> {
            boolean yaml = file.fileName().toLowerCase(Locale.ROOT).matches(".*\\.ya?ml");
            format.setValue(yaml ? ImportFormat.YAML : ImportFormat.CSV);
            text.setValue(new String(bytes, StandardCharsets.UTF_8).replace("\uFEFF", ""));
        });
        Upload upload = new Upload(handler);
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MAX_BYTES);
        upload.setAcceptedFileTypes(".csv", ".yaml", ".yml", "text/csv", "text/plain");
        upload.setUploadButton(new com.vaadin.flow.component.button.Button(getTranslation("node.import-file")));
        upload.setDropLabel(new com.vaadin.flow.component.html.Span(getTranslation("node.import-drop")));
        return upload;
    }

    void onChange(Runnable listener) {
        region.addValueChangeListener(change -> listener.run());
        format.addValueChangeListener(change -> listener.run());
        text.addValueChangeListener(change -> listener.run());
    }

    String region() {
        return region.getOptionalValue().orElse("");
    }

    String text() {
        return text.getValue();
    }

    ImportFormat format() {
        return format.getValue();
    }
}
