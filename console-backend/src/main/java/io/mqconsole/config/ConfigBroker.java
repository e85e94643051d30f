package io.mqconsole.config;

import io.mqconsole.scope.ScopedNode;
import org.jspecify.annotations.Nullable;

/**
 * A broker that configuration can be pushed to.
 *
 * @param nodeId as the list of nodes has it
 * @param address {@code host:port}
 * @param listed whether a NameServer lists it now
 * @param slave whether it is one now
 */
public record ConfigBroker(
        String nodeId,
        String region,
        String cluster,
        String brokerName,
        String address,
        boolean listed,
        boolean slave,
        @Nullable String hostname,
        @Nullable String room,
        @Nullable String env,
        @Nullable String cell)
        implements ScopedNode {

    /** What a person calls it. */
    public String title() {
        return hostname == null ? address : hostname;
    }
}
