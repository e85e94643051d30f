package io.mqconsole.audit;

import io.mqconsole.shared.WayIn;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A row of the trail as it stands in the database, whatever somebody made of it there: who looks for the row that was
 * touched must still be shown all of them.
 *
 * @param moment null where somebody made a time of it that is none
 */
record AuditRow(
        long id,
        @Nullable Instant moment,
        String actor,
        String wayIn,
        String address,
        String action,
        String resource,
        String outcome,
        @Nullable String changeId,
        @Nullable String detail,
        @Nullable String correlationId,
        String hash) {
    AuditEvent event() {
        return new AuditEvent(
                id,
                moment,
                actor,
                known(WayIn.values(), wayIn),
                address,
                action,
                resource,
                known(Outcome.values(), outcome),
                changeId,
                detail,
                correlationId,
                hash);
    }

    private static <E extends Enum<E>> @Nullable E known(E[] all, String name) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
