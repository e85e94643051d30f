package io.mqconsole.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The replica set of a broker group as the controller keeps it.
 *
 * @param masterAddress null while the group has no master
 */
public record SyncState(
        String brokerName,
        @Nullable Long masterBrokerId,
        @Nullable NodeAddress masterAddress,
        int masterEpoch,
        int syncStateSetEpoch,
        List<Member> inSync,
        List<Member> notInSync) {
    public SyncState {
        inSync = List.copyOf(inSync);
        notInSync = List.copyOf(notInSync);
    }

    /** @param alive null where the controller did not say */
    public record Member(
            long brokerId, NodeAddress address, @Nullable Boolean alive) {}
}
