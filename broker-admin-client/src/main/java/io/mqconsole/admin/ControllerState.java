package io.mqconsole.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one controller says of its group.
 *
 * @param leaderAddress null while the group has no leader
 * @param peers addresses of the whole group
 */
public record ControllerState(
        String group,
        @Nullable String leaderId,
        @Nullable NodeAddress leaderAddress,
        boolean leader,
        List<NodeAddress> peers) {
    public ControllerState {
        peers = List.copyOf(peers);
    }
}
