package io.mqconsole.ui.list;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A day in the reader's own calendar. */
public class DayField extends DatePicker {
    public DayField() {
        setI18n(CalendarWords.in(getLocale()));
    }

    /** The last second of the chosen day; null when none is chosen. */
    public @Nullable Instant end() {
        LocalDate day = getValue();
        return day == null ? null : startOf(day.plusDays(1)).minusSeconds(1);
    }

    public static LocalDate today() {
        return LocalDate.now(zone());
    }

    static Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone()).toInstant();
    }

    private static ZoneId zone() {
        UI ui = UI.getCurrent();
        String id = ui == null ? null : ui.getPage().getExtendedClientDetails().getTimeZoneId();
        return id == null ? ZoneId.of("UTC") : ZoneId.of(id);
    }
}
