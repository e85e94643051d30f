package io.mqconsole.node;

import io.mqconsole.shared.TextMatch;
import org.jspecify.annotations.Nullable;

/** Which nodes are wanted; what is null does not matter. */
public record NodeFilter(
        @Nullable TextMatch region,
        @Nullable TextMatch cluster,
        @Nullable TextMatch room,
        @Nullable TextMatch dataCenter,
        @Nullable TextMatch nodeGroup,
        @Nullable TextMatch hostname,
        @Nullable TextMatch address,
        @Nullable TextMatch brokerName,
        @Nullable NodeType nodeType,
        @Nullable NodeStatus status) {
    public static NodeFilter all() {
        return new NodeFilter(null, null, null, null, null, null, null, null, null, null);
    }

    boolean matches(Node node) {
        Node.BrokerFacts broker = node.broker();
        return matches(region, node.region())
                && matches(cluster, node.cluster())
                && matches(room, node.labels().room())
                && matches(dataCenter, node.labels().dataCenter())
                && matches(nodeGroup, node.labels().nodeGroup())
                && matches(hostname, node.labels().hostname())
                && matches(address, node.address())
                && matches(brokerName, broker == null ? null : broker.brokerName())
                && (nodeType == null || nodeType == node.nodeType())
                && (status == null || status == node.status());
    }

    private static boolean matches(@Nullable TextMatch wanted, @Nullable String value) {
        return wanted == null || value != null && wanted.matches(value);
    }
}
