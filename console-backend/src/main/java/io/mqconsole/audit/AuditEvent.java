package io.mqconsole.audit;

import io.mqconsole.shared.WayIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * A row of the audit trail. Where somebody has put something into the database that the console never writes, the time, the
 * way in and the outcome are null.
 *
 * @param id its place in the chain
 * @param actor the user's name, {@code system} or {@code anonymous}; for a failed login the name that was tried
 * @param action {@code feature.verb}, such as {@code region.create}; for a refused call the right that was missing
 * @param resource what it was done to
 * @param changeId of the change that it is a step of
 * @param detail JSON with before, after, reason and times (how many equal events the row stands for); any text where somebody
 *     has touched it
 * @param hash over this row and the hash of the one before it: with the id it is a head that can be given to verify
 */
public record AuditEvent(
        long id,
        @Nullable Instant at,
        String actor,
        @Nullable WayIn wayIn,
        String address,
        String action,
        String resource,
        @Nullable Outcome outcome,
        @Nullable String changeId,

        @JsonSerialize(using = StoredJson.class) @Schema(types = {"object", "string"}) @Nullable
        String detail,

        @Nullable String correlationId,
        String hash) {}
