package io.mqconsole.snapshot;

import io.mqconsole.admin.ClusterTable;
import io.mqconsole.admin.NodeAddress;
import io.mqconsole.admin.TopicRoute;
import java.util.Map;

/**
 * One NameServer as far as it is known.
 *
 * @param table all brokers that it lists
 * @param config its configuration
 * @param clusterRoutes by cluster, the route of the topic that every broker of the cluster carries: its permissions are
 *     what the brokers let clients do
 */
public record NameServerPicture(
        NodeAddress address,
        Reading<ClusterTable> table,
        Reading<Map<String, String>> config,
        Map<String, Reading<TopicRoute>> clusterRoutes) {
    public NameServerPicture {
        clusterRoutes = Map.copyOf(clusterRoutes);
    }

    static NameServerPicture unknown(NodeAddress address) {
        return new NameServerPicture(address, Reading.none(), Reading.none(), Map.of());
    }
}
