package io.mqconsole.ui.audit;

import io.mqconsole.audit.AuditFilter;
import io.mqconsole.audit.Outcome;
import io.mqconsole.ui.list.Filters;
import java.util.Map;

/** By whom, what, to what, how it ended, and on which days of the reader's calendar. */
class AuditFilters extends Filters {
    AuditFilters(AuditWords words) {
        text("actor", getTranslation("audit.actor"));
        text("action", getTranslation("audit.action"));
        text("resource", getTranslation("audit.resource"));
        choice(
                "outcome",
                getTranslation("audit.outcome"),
                names(Outcome.values()),
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
                oneOf(Outcome.values(), set.get("outcome")),
                startOf(set.get("from"), 0),
                startOf(set.get("to"), 1),
                null);
    }
}
