package io.mqconsole.ui.shared;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Shows a failed click as a sentence with a number; the same number stands in the log beside the trace. */
@Component
public class UiErrorHandler implements ErrorHandler {
    private static final Logger LOG = LoggerFactory.getLogger(UiErrorHandler.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final transient Sentences sentences;

    UiErrorHandler(Sentences sentences) {
        this.sentences = sentences;
    }

    @Override
    public void error(ErrorEvent event) {
        UI ui = UI.getCurrent();
        if (ui == null) {
            record(event.getThrowable());
        } else {
            show(ui, event.getThrowable());
        }
    }

    /** Tells the user of this page what went wrong. */
    public void show(UI ui, Throwable failure) {
        String sentence = sentences.of(failure, ui.getLocale());
        if (sentences.isExpected(failure)) {
            LOG.debug("Told the user: {}", sentence, failure);
            Notices.error(sentence);
        } else {
            Notices.error(ui.getTranslation("error.with-number", sentence, record(failure)));
        }
    }

    /**
     * Writes the trace to the log.
     *
     * @return the number to tell the user
     */
    public String record(Throwable failure) {
        byte[] number = new byte[4];
        RANDOM.nextBytes(number);
        String id = HexFormat.of().formatHex(number);
        LOG.error("Page failed, number {}", id, failure);
        return id;
    }
}
