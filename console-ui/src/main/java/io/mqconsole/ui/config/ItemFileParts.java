package io.mqconsole.ui.config;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.mqconsole.config.ConfigItemFiles;
import io.mqconsole.config.ConfigItemFilter;
import io.mqconsole.shared.RowFormat;
import io.mqconsole.shared.Texts;
import io.mqconsole.ui.list.FileLink;
import io.mqconsole.ui.shared.Forms;
import io.mqconsole.ui.shared.Sentences;
import io.mqconsole.ui.shared.SwitchedButtons;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** What the list of configuration items offers for many of them at once. */
@org.springframework.stereotype.Component
class ItemFileParts {
    private static final String FILE = "config-items.yaml";

    private final ConfigItemFiles files;
    private final Texts texts;
    private final Forms forms;
    private final SwitchedButtons switched;
    private final Sentences sentences;

    ItemFileParts(ConfigItemFiles files, Texts texts, Forms forms, SwitchedButtons switched, Sentences sentences) {
        this.files = files;
        this.texts = texts;
        this.forms = forms;
        this.switched = switched;
        this.sentences = sentences;
    }

    /** @param saved reads the list again */
    Component importButton(Component page, Runnable saved) {
        Button open = new Button(
                page.getTranslation("config.import"),
                VaadinIcon.UPLOAD_ALT.create(),
                click -> new ItemFileDialog(files, texts, forms, saved).open());
        open.setId("import-items");
        return switched.unlessOff(open, "config-items.import");
    }

    /** @param filter what is listed */
    Component exportLink(Component page, Supplier<ConfigItemFilter> filter) {
        DownloadHandler handler = DownloadHandler.fromInputStream(event -> {
            byte[] file = files.export(filter.get(), RowFormat.YAML).getBytes(StandardCharsets.UTF_8);
            return new DownloadResponse(new ByteArrayInputStream(file), FILE, "application/yaml", file.length);
        });
        return switched.unlessOff(
                new FileLink("export-rows", page.getTranslation("config.export"), handler, sentences),
                "config-items.export");
    }
}
