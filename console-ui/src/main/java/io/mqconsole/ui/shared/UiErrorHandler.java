package io.mqconsole.ui.shared;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Shows a failed click as a sentence instead of leaving the page without an answer. */
@Component
class UiErrorHandler implements ErrorHandler {
    private final transient Sentences sentences;

    UiErrorHandler(Sentences sentences) {
        this.sentences = sentences;
    }

    @Override
    public void error(ErrorEvent event) {
        UI ui = UI.getCurrent();
        String sentence = sentences.of(event.getThrowable(), ui == null ? Locale.ENGLISH : ui.getLocale());
        if (ui != null) {
            Notices.error(sentence);
        }
    }
}
