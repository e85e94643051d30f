package io.mqconsole.ui.shared;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes numbers and spans of time as the reader of a page is used to. */
public class Numbers {
    private final Component page;

    public Numbers(Component page) {
        this.page = page;
    }

    public String count(long number) {
        return NumberFormat.getInstance(locale()).format(number);
    }

    /** With one decimal; null for unknown. */
    public @Nullable String rate(@Nullable Double perSecond) {
        if (perSecond == null) {
            return null;
        }
        NumberFormat format = NumberFormat.getInstance(locale());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(perSecond);
    }

    /** In its two largest units, such as {@code 3 h 20 min}. */
    public String span(long millis) {
        Duration span = Duration.ofMillis(millis);
        if (span.toDays() > 0) {
            return page.getTranslation("span.days", span.toDays(), span.toHoursPart());
        }
        if (span.toHours() > 0) {
            return page.getTranslation("span.hours", span.toHours(), span.toMinutesPart());
        }
        if (span.toMinutes() > 0) {
            return page.getTranslation("span.minutes", span.toMinutes(), span.toSecondsPart());
        }
        return span.toSeconds() > 0 || millis == 0
                ? page.getTranslation("span.seconds", span.toSeconds())
                : page.getTranslation("span.below-second");
    }

    private Locale locale() {
        return page.getUI().orElseGet(UI::getCurrent).getLocale();
    }
}
