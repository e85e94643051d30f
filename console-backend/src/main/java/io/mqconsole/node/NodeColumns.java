package io.mqconsole.node;

import io.mqconsole.node.Node.BrokerFacts;
import io.mqconsole.shared.Columns;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the list of nodes can be sorted by. The usual order has nothing that moves when a master switches. */
final class NodeColumns {
    static final Columns<Node> ALL = new Columns<Node>()
            .with("region", Node::region)
            .with("nodeType", Node::nodeType)
            .with("cluster", Node::cluster)
            .with("brokerName", broker(BrokerFacts::brokerName))
            .with("hostname", node -> node.labels().hostname())
            .with("address", Node::address)
            .with("brokerId", broker(BrokerFacts::brokerId))
            .with("status", Node::status)
            .with("vip", node -> node.labels().vip())
            .with("rip", node -> node.labels().rip())
            .with("room", node -> node.labels().room())
            .with("dataCenter", node -> node.labels().dataCenter())
            .with("nodeGroup", node -> node.labels().nodeGroup())
            .with("env", node -> node.labels().env())
            .with("city", node -> node.labels().city())
            .with("cell", node -> node.labels().cell())
            .with("perm", broker(BrokerFacts::perm))
            .with("brokerVersion", broker(BrokerFacts::brokerVersion))
            .with("putTps", broker(BrokerFacts::putTps))
            .with("getTps", broker(BrokerFacts::getTps))
            .with("diskUsedRatio", broker(BrokerFacts::diskUsedRatio))
            .with("freshness", Node::freshness)
            .with("collectedAt", Node::collectedAt)
            .with("lastSeen", Node::lastSeen);

    private NodeColumns() {}

    private static <V> Function<Node, @Nullable V> broker(Function<BrokerFacts, @Nullable V> value) {
        return node -> node.broker() == null ? null : value.apply(node.broker());
    }
}
