package io.mqconsole.ui.change;

import io.mqconsole.change.TargetStatus;
import io.mqconsole.ui.list.Filters;
import org.jspecify.annotations.Nullable;

/** Which targets of a change: all, or those that came to one end. */
class TargetFilters extends Filters {
    TargetFilters(ChangeWords words) {
        choice(
                "status",
                getTranslation("change.target.status"),
                names(TargetStatus.values()),
                name -> words.status(TargetStatus.valueOf(name)).text());
    }

    @Nullable
    TargetStatus wanted() {
        return oneOf(TargetStatus.values(), values().get("status"));
    }
}
