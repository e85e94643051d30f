package io.mqconsole.audit;

import java.time.Instant;

/**
 * A file of the trail that can be checked later: whether the rows are still there says {@code verify} for the head, or for
 * the id and hash of any row.
 *
 * @param rows the newest first; read from the database while it is gone through, so that a long one needs no memory
 */
public record AuditExport(ChainHead head, Instant exportedAt, Iterable<AuditEvent> rows) {
    /** More is refused; the filter must be narrower. */
    static final long MOST_ROWS = 100_000;
}
