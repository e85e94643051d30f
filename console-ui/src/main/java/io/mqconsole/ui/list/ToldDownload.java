package io.mqconsole.ui.list;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.ui.shared.Notices;
import io.mqconsole.ui.shared.Sentences;
import java.io.IOException;

/** Says in the page why a file is not to be had; the browser would only say that it is not. */
public class ToldDownload implements DownloadHandler {
    private final transient DownloadHandler file;
    private final transient Sentences sentences;

    public ToldDownload(DownloadHandler file, Sentences sentences) {
        this.file = file;
        this.sentences = sentences;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        try {
            file.handleDownloadRequest(event);
        } catch (ConsoleException refused) {
            if (event.getResponse() instanceof VaadinServletResponse response && response.isCommitted()) {
                throw refused;
            }
            event.getResponse().setStatus(refused.code().status());
            UI ui = event.getUI();
            String sentence = refused.fields().stream()
                    .findFirst()
                    .map(field -> sentences.say(field.message(), ui.getLocale()))
                    .orElseGet(() -> sentences.of(refused, ui.getLocale()));
            ui.access(() -> Notices.error(sentence));
        }
    }
}
