package io.mqconsole.admin;

import io.mqconsole.embedded.EmbeddedCluster;
import java.util.Arrays;
import java.util.List;

/** How tests reach an embedded cluster. */
final class Regions {
    private Regions() {}

    static RegionEndpoint of(EmbeddedCluster cluster) {
        return new RegionEndpoint(nameServers(cluster), null, false);
    }

    static List<NodeAddress> nameServers(EmbeddedCluster cluster) {
        return Arrays.stream(cluster.namesrvAddrs().split(";"))
                .map(NodeAddress::parse)
                .toList();
    }
}
