package io.mqconsole.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How to reach a region.
 *
 * @param nameServers at least one
 * @param credentials null where the region has no ACL
 * @param tls whether to speak TLS to NameServers and brokers
 */
public record RegionEndpoint(
        List<NodeAddress> nameServers, @Nullable Credentials credentials, boolean tls) {
    public RegionEndpoint {
        nameServers = List.copyOf(nameServers);
        if (nameServers.isEmpty()) {
            throw new IllegalArgumentException("a region needs at least one NameServer");
        }
    }
}
