package io.mqconsole.ui.kv;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.mqconsole.kv.KvFormat;
import io.mqconsole.kv.KvKey;
import io.mqconsole.kv.KvService;
import io.mqconsole.shared.TextMatch;
import io.mqconsole.ui.list.FileLink;
import io.mqconsole.ui.shared.Sentences;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** A whole namespace as a file that the import reads. */
class KvExportDialog extends Dialog {
    private final transient KvService kv;
    private final ComboBox<String> namespace = new ComboBox<>();
    private final TextField keys = new TextField();
    private final Select<KvFormat> format = new Select<>();

    KvExportDialog(KvService kv, Sentences sentences) {
        this.kv = kv;
        addClassName("form-dialog");
        setHeaderTitle(getTranslation("keyvalue.export-title"));
        List<String> names = kv.namespaces();
        namespace.setLabel(getTranslation("keyvalue.namespace"));
        namespace.setId("export-of");
        namespace.setItems(names);
        if (!names.isEmpty()) {
            namespace.setValue(names.getFirst());
        }
        keys.setLabel(getTranslation("keyvalue.export-keys"));
        keys.setHelperText(getTranslation("keyvalue.export-keys-hint"));
        keys.setId("export-keys");
        keys.setMaxLength(KvKey.MAX);
        keys.setClearButtonVisible(true);
        format.setLabel(getTranslation("keyvalue.format"));
        format.setItems(KvFormat.values());
        format.setValue(KvFormat.YAML);
        var download = new FileLink("download", getTranslation("keyvalue.export-file"), file(), sentences);
        namespace.addValueChangeListener(change -> download.setVisible(change.getValue() != null));
        download.setVisible(namespace.getValue() != null);
        Div fields = new Div(namespace, format, keys);
        fields.addClassName("form-grid");
        add(new Paragraph(getTranslation(names.isEmpty() ? "keyvalue.none" : "keyvalue.export-what")), fields);
        Button close = new Button(getTranslation("action.close"), click -> close());
        close.setId("close");
        getFooter().add(download, close);
    }

    private DownloadHandler file() {
        return new DownloadHandler() {
            @Override
            public void handleDownloadRequest(DownloadEvent event) throws IOException {
                String of = Objects.requireNonNullElse(namespace.getValue(), "");
                KvFormat as = format.getValue();
                byte[] text = kv.export(of, keys.isEmpty() ? null : TextMatch.part(keys.getValue()), as)
                        .getBytes(StandardCharsets.UTF_8);
                event.setFileName(of + "." + as.name().toLowerCase(Locale.ROOT));
                event.setContentType("text/plain;charset=UTF-8");
                try (OutputStream out = event.getOutputStream()) {
                    out.write(text);
                }
            }
        };
    }
}
