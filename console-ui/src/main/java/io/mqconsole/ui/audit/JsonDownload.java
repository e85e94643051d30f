package io.mqconsole.ui.audit;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.mqconsole.audit.AuditExport;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/** The rows as they are filtered now with the head of the chain: the same file that the API gives. */
class JsonDownload implements DownloadHandler {
    private final transient Supplier<AuditExport> export;
    private final transient JsonMapper json;

    JsonDownload(Supplier<AuditExport> export, JsonMapper json) {
        this.export = export;
        this.json = json;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        AuditExport file = export.get();
        event.setFileName("audit-" + file.head().sequence() + ".json");
        event.setContentType("application/json");
        try (OutputStream out = event.getOutputStream()) {
            json.writeValue(out, file);
        }
    }
}
