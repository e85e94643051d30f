package io.mqconsole.node;

import io.mqconsole.admin.ControllerState;
import io.mqconsole.admin.HaStatus;
import io.mqconsole.admin.NodeAddress;
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
        List<Controller> controllers,
        @Nullable SyncState syncState,
        List<NodeFailure> failures) {
    public NodeReplication {
        controllers = List.copyOf(controllers);
        failures = List.copyOf(failures);
    }

    /**
     * What one controller says.
     *
     * @param leaderAddress null while the group has no leader
     * @param peers addresses of the whole group
     */
    public record Controller(
            String address,
            String group,
            @Nullable String leaderId,
            @Nullable NodeAddress leaderAddress,
            boolean leader,
            List<NodeAddress> peers) {
        public Controller {
            peers = List.copyOf(peers);
        }

        static Controller of(String address, ControllerState state) {
            return new Controller(
                    address, state.group(), state.leaderId(), state.leaderAddress(), state.leader(), state.peers());
        }
    }
}
