package io.mqconsole.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.mqconsole.shared.WayIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of the audit trail.
 *
 * @param id its place in the chain
 * @param actor the user's name, {@code system} or {@code anonymous}; for a failed login the name that was tried
 * @param action {@code feature.verb}, such as {@code region.create}; for a refused call the right that was missing
 * @param resource what it was done to
 * @param changeId of the change that it is a step of
 * @param detail JSON with before, after, reason and times (how many equal events the row stands for)
 * @param hash over this row and the hash of the one before it: with the id it is a head that can be given to verify
 */
public record AuditEvent(
        long id,
        Instant at,
        String actor,
        WayIn wayIn,
        String address,
        String action,
        String resource,
        Outcome outcome,
        @Nullable String changeId,
        @JsonRawValue @Schema(types = "object") @Nullable String detail,
        @Nullable String correlationId,
        String hash) {}
