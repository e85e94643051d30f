package io.mqconsole.audit;

import io.mqconsole.shared.TextMatch;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which rows are wanted; what is null does not matter.
 *
 * @param from not before, inclusive
 * @param to before, exclusive
 */
public record AuditFilter(
        @Nullable TextMatch actor,
        @Nullable TextMatch action,
        @Nullable TextMatch resource,
        @Nullable Outcome outcome,
        @Nullable Instant from,
        @Nullable Instant to) {
    public static AuditFilter all() {
        return new AuditFilter(null, null, null, null, null, null);
    }
}
