package io.mqconsole.admin;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What came of a write to one node's configuration.
 *
 * @param node its address, {@code host:port}
 * @param changes one per wanted key, in the order of the write
 * @param sent whether the write was handed to the network: false means that the node cannot have got it
 * @param error why a change was not made, or not answered. It does not tell whether the values are there: a write that
 *     was not answered in time may have been applied. Look at the changes
 */
public record ConfigOutcome(
        String node, List<ConfigChange> changes, boolean sent, Optional<AdminError> error, Duration took) {
    public ConfigOutcome {
        changes = List.copyOf(changes);
    }

    /** True when the node was seen to hold every wanted value. */
    public boolean applied() {
        return changes.stream().allMatch(change -> change.status() == ConfigChange.Status.APPLIED);
    }
}
