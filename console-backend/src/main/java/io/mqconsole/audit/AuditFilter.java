package io.mqconsole.audit;

import io.mqconsole.shared.TextMatch;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which rows are wanted; what is null does not matter.
 *
 * @param from not before, inclusive
 * @param to before, exclusive
 * @param upTo no row with a higher id: what is written meanwhile does not move the pages
 */
public record AuditFilter(
        @Nullable TextMatch actor,
        @Nullable TextMatch action,
        @Nullable TextMatch resource,
        @Nullable Outcome outcome,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Long upTo) {
    public static AuditFilter all() {
        return new AuditFilter(null, null, null, null, null, null, null);
    }

    /** The same, and nothing that is written after this head. */
    public AuditFilter within(ChainHead head) {
        return upTo(upTo == null ? head.sequence() : Math.min(upTo, head.sequence()));
    }

    /** The same, and only what was written before this row. */
    AuditFilter below(long id) {
        return upTo(id - 1);
    }

    private AuditFilter upTo(long id) {
        return new AuditFilter(actor, action, resource, outcome, from, to, id);
    }
}
