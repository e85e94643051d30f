package io.mqconsole.ui.audit;

import com.vaadin.flow.component.UI;
import io.mqconsole.audit.AuditFilter;
import io.mqconsole.audit.Outcome;
import io.mqconsole.shared.TextMatch;
import io.mqconsole.ui.list.Filters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** By whom, what, to what, how it ended, and on which days of the reader's calendar. */
class AuditFilters extends Filters {
    AuditFilters(AuditWords words) {
        text("actor", getTranslation("audit.actor"));
        text("action", getTranslation("audit.action"));
        text("resource", getTranslation("audit.resource"));
        choice(
                "outcome",
                getTranslation("audit.outcome"),
                Arrays.stream(Outcome.values()).map(Enum::name).toList(),
                name -> words.outcome(Outcome.valueOf(name)).text());
        day("from", getTranslation("audit.from"));
        day("to", getTranslation("audit.to"));
    }

    AuditFilter wanted() {
        Map<String, String> set = values();
        return new AuditFilter(
                part(set.get("actor")),
                part(set.get("action")),
                part(set.get("resource")),
                set.containsKey("outcome") ? Outcome.valueOf(set.get("outcome")) : null,
                startOf(set.get("from"), 0),
                startOf(set.get("to"), 1));
    }

    private static @Nullable TextMatch part(@Nullable String text) {
        return text == null ? null : TextMatch.part(text);
    }

    private static @Nullable Instant startOf(@Nullable String day, int daysLater) {
        return day == null
                ? null
                : LocalDate.parse(day).plusDays(daysLater).atStartOfDay(zone()).toInstant();
    }

    private static ZoneId zone() {
        UI ui = UI.getCurrent();
        String id = ui == null ? null : ui.getPage().getExtendedClientDetails().getTimeZoneId();
        return id == null ? ZoneId.of("UTC") : ZoneId.of(id);
    }
}
