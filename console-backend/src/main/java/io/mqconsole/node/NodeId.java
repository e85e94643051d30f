package io.mqconsole.node;

import io.mqconsole.admin.NodeAddress;
import io.mqconsole.shared.StableId;
import io.mqconsole.snapshot.BrokerKey;
import java.util.Locale;

/** Ids of nodes, made from region, cluster, broker name and address. */
final class NodeId {
    private NodeId() {}

    static String of(String region, BrokerKey key) {
        return StableId.of(
                region,
                NodeType.BROKER.name(),
                key.cluster(),
                key.brokerName(),
                key.address().toString());
    }

    static String ofNameServer(String region, NodeAddress address) {
        return StableId.of(region, NodeType.NAMESRV.name(), address.toString());
    }

    static String ofRegistered(String region, NodeType type, String hostname) {
        return StableId.of(region, type.name(), hostname.toLowerCase(Locale.ROOT));
    }
}
