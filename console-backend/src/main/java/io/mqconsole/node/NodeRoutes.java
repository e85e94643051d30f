package io.mqconsole.node;

import io.mqconsole.shared.NodeFailure;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How each NameServer lists a broker, as they answered just now. They do not replicate, so they may differ. */
public record NodeRoutes(Instant collectedAt, List<AtNameServer> nameServers) {
    public NodeRoutes {
        nameServers = List.copyOf(nameServers);
    }

    /**
     * @param listed null when the NameServer did not answer
     * @param brokerId under which it lists the broker; null when it does not
     * @param routePerm what clients see of the broker's group: the permission of its current master in the route
     * @param masterAddress the current master of the group in the route
     */
    public record AtNameServer(
            String nameServer,
            @Nullable Boolean listed,
            @Nullable Long brokerId,
            @Nullable Integer routePerm,
            @Nullable String masterAddress,
            @Nullable NodeFailure failure) {}
}
