package io.mqconsole.node;

import io.mqconsole.admin.ControllerState;
import io.mqconsole.admin.HaStatus;
import io.mqconsole.admin.SyncState;
import io.mqconsole.shared.NodeFailure;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Replication of a broker and its group, as asked just now.
 *
 * @param ha as the broker itself sees it; null when it did not answer
 * @param controllers what each controller of the group says; empty where the broker has none
 * @param syncState the replica set as the leading controller keeps it; null where there is none
 * @param failures who did not answer, and why
 */
public record NodeReplication(
        Instant collectedAt,
        @Nullable HaStatus ha,
        List<ControllerState> controllers,
        @Nullable SyncState syncState,
        List<NodeFailure> failures) {
    public NodeReplication {
        controllers = List.copyOf(controllers);
        failures = List.copyOf(failures);
    }
}
