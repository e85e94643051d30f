package io.mqconsole.ui.bulk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.mqconsole.access.Rights;
import io.mqconsole.bulk.BulkExport;
import io.mqconsole.bulk.BulkService;
import io.mqconsole.shared.RowFormat;
import io.mqconsole.ui.change.ChangeParts;
import io.mqconsole.ui.list.FileLink;
import io.mqconsole.ui.shared.Forms;
import io.mqconsole.ui.shared.Sentences;
import io.mqconsole.ui.shared.SwitchedButtons;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What lists of topics and groups offer for many of them at once. */
@org.springframework.stereotype.Component
public class BulkParts {
    private static final String FILE = "topics-and-groups.yaml";

    private final BulkService bulk;
    private final BulkExport export;
    private final ChangeParts parts;
    private final Rights rights;
    private final Forms forms;
    private final SwitchedButtons switched;
    private final Sentences sentences;

    BulkParts(
            BulkService bulk,
            BulkExport export,
            ChangeParts parts,
            Rights rights,
            Forms forms,
            SwitchedButtons switched,
            Sentences sentences) {
        this.bulk = bulk;
        this.export = export;
        this.parts = parts;
        this.rights = rights;
        this.forms = forms;
        this.switched = switched;
        this.sentences = sentences;
    }

    public boolean allowed() {
        return rights.may("topic:write group:write change:read change:write");
    }

    /** @param changed reads the list again */
    public Component importButton(Component page, Runnable changed) {
        Button open = new Button(
                page.getTranslation("bulk.import"),
                VaadinIcon.UPLOAD_ALT.create(),
                click -> new BulkDialog(bulk, parts, forms).whenWritten(changed).open());
        open.setId("bulk-import");
        return switched.unlessOff(open, "bulk.import");
    }

    /** @param region that is looked at; null for all */
    public Component exportLink(Component page, Supplier<@Nullable String> region) {
        DownloadHandler handler = DownloadHandler.fromInputStream(event -> {
            byte[] file = export.of(region.get(), null, RowFormat.YAML).getBytes(StandardCharsets.UTF_8);
            return new DownloadResponse(new ByteArrayInputStream(file), FILE, "application/yaml", file.length);
        });
        return switched.unlessOff(
                new FileLink("export-rows", page.getTranslation("bulk.export"), handler, sentences), "bulk.export");
    }
}
