package io.mqconsole.apiswitch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A switch that somebody has set, as stored. */
record Setting(String name, boolean enabled, @Nullable String reason, String operator, Instant changedAt, int version) {
    /** What the audit trail keeps of it. */
    record Position(boolean enabled, @Nullable String reason) {
        static Position of(@Nullable Setting setting) {
            return setting == null ? new Position(true, null) : new Position(setting.enabled, setting.reason);
        }
    }
}
