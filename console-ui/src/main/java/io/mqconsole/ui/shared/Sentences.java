package io.mqconsole.ui.shared;

import com.vaadin.flow.component.UI;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.CorrelationId;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.Text;
import io.mqconsole.shared.Texts;
import io.mqconsole.web.Failures;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;

/**
 * Says in the reader's language what went wrong. What was not foreseen becomes a general sentence with a number; the same
 * number stands in the log beside the trace.
 */
@Component
public class Sentences {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Texts texts;

    Sentences(Texts texts) {
        this.texts = texts;
    }

    /**
     * A failure in words.
     *
     * @param code what kind it is
     */
    public record Told(ErrorCode code, String sentence) {}

    public Told tell(Throwable failure, Locale locale) {
        String number = CorrelationId.current();
        return number == null ? numbered(failure, locale) : tell(failure, locale, number);
    }

    /** In background work there is no request whose number could be told. */
    private Told numbered(Throwable failure, Locale locale) {
        byte[] random = new byte[4];
        RANDOM.nextBytes(random);
        String number = HexFormat.of().formatHex(random);
        try (var logged = MDC.putCloseable(CorrelationId.KEY, number)) {
            return tell(failure, locale, number);
        }
    }

    private Told tell(Throwable failure, Locale locale, String number) {
        ConsoleException told = Failures.tell(failure);
        String sentence = texts.say(told.text(), locale);
        return new Told(told.code(), told.code() == ErrorCode.INTERNAL ? sentence + " (" + number + ")" : sentence);
    }

    public String say(Text text, Locale locale) {
        return texts.say(text, locale);
    }

    /** Only the words, in the language of the page. */
    public String onPage(com.vaadin.flow.component.Component page, Throwable failure) {
        return of(failure, page.getUI().orElseGet(UI::getCurrent).getLocale());
    }

    /** Only the words. */
    public String of(Throwable failure, Locale locale) {
        return tell(failure, locale).sentence();
    }
}
