package io.mqconsole.ui.shared;

import com.vaadin.flow.i18n.I18NProvider;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.Texts;
import java.util.Locale;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Says in the reader's language what went wrong. What is not meant for users becomes a general sentence. */
@Component
public class Sentences {
    private final Texts texts;
    private final I18NProvider translations;

    Sentences(Texts texts, I18NProvider translations) {
        this.texts = texts;
        this.translations = translations;
    }

    public String of(Throwable failure, Locale locale) {
        return switch (failure) {
            case ConsoleException known -> texts.say(known.text(), locale);
            case AccessDeniedException denied -> translations.getTranslation("error.forbidden", locale);
            default -> translations.getTranslation("error.unexpected", locale);
        };
    }

    /** True when the sentence already says everything, so the log needs no trace. */
    public boolean isExpected(Throwable failure) {
        return failure instanceof ConsoleException || failure instanceof AccessDeniedException;
    }
}
