package io.mqconsole.audit;

import io.mqconsole.shared.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the trail is to keep, before it has a place in the chain.
 *
 * @param detail JSON, see {@link AuditDetail}
 */
record AuditEntry(
        Instant at,
        Actor actor,
        String action,
        String resource,
        Outcome outcome,
        @Nullable String detail,
        @Nullable String correlationId) {}
