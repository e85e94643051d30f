package io.mqconsole.ui.change;

import io.mqconsole.change.ChangeFilter;
import io.mqconsole.change.ChangeStatus;
import io.mqconsole.ui.list.Filters;
import java.util.Map;

/** In which state, of which kind, by whom, on which node, and on which days of the reader's calendar. */
class ChangeFilters extends Filters {
    ChangeFilters(ChangeWords words) {
        choice(
                "status",
                getTranslation("change.status"),
                names(ChangeStatus.values()),
                name -> words.status(ChangeStatus.valueOf(name)).text());
        choice("kind", getTranslation("change.kind"), ChangeWords.KINDS, words::kind);
        text("requestedBy", getTranslation("change.requestedBy"));
        text("node", getTranslation("change.node"));
        day("from", getTranslation("change.from"));
        day("to", getTranslation("change.to"));
    }

    ChangeFilter wanted() {
        Map<String, String> set = values();
        return new ChangeFilter(
                set.get("kind"),
                oneOf(ChangeStatus.values(), set.get("status")),
                part(set.get("requestedBy")),
                part(set.get("node")),
                null,
                null,
                startOf(set.get("from"), 0),
                startOf(set.get("to"), 1));
    }
}
