package io.mqconsole.holding;

import io.mqconsole.shared.ConsoleException;

/** Says how many topics and groups an instance may hold; known to those who keep instances. */
public interface HoldingQuota {
    /**
     * @param there how many there are already
     * @throws ConsoleException {@code validation-failed} when the instance is not registered; {@code conflict} when one more
     *     would be too many
     */
    void requireRoom(String instanceId, HoldingKind kind, long there);
}
