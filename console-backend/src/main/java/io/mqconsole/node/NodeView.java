package io.mqconsole.node;

import io.mqconsole.shared.NodeFailure;
import io.mqconsole.snapshot.Freshness;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A node as REST shows it: flat, in the names of the API. */
record NodeView(
        String id,
        @Nullable String hostname,
        NodeType nodeType,
        @Nullable NodeStatus status,
        @Nullable String vip,
        @Nullable String rip,
        String region,
        @Nullable String cluster,
        @Nullable String room,
        @Nullable String dataCenter,
        @Nullable String nodeGroup,
        @Nullable String env,
        @Nullable String city,
        @Nullable String cell,
        @Nullable Integer perm,
        @Nullable Integer desiredPerm,
        @Nullable Boolean draining,
        @Nullable DrainState drainState,
        @Nullable String brokerName,
        @Nullable Long brokerId,
        @Nullable String address,
        @Nullable String brokerVersion,
        @Nullable Double putTps,
        @Nullable Double getTps,
        @Nullable Double diskUsedRatio,
        List<String> registeredWith,
        List<String> edited,
        NodeOrigin origin,
        @Nullable Freshness freshness,
        @Nullable NodeFailure failure,
        @Nullable Instant collectedAt,
        @Nullable Instant lastSeen,
        int version) {

    static NodeView of(Node node) {
        NodeLabels labels = node.labels();
        Node.BrokerFacts broker = node.broker();
        return new NodeView(
                node.id(),
                labels.hostname(),
                node.nodeType(),
                node.status(),
                labels.vip(),
                labels.rip(),
                node.region(),
                node.cluster(),
                labels.room(),
                labels.dataCenter(),
                labels.nodeGroup(),
                labels.env(),
                labels.city(),
                labels.cell(),
                broker == null ? null : broker.perm(),
                broker == null ? null : broker.desiredPerm(),
                draining(broker),
                broker == null ? null : broker.drain(),
                broker == null ? null : broker.brokerName(),
                broker == null ? null : broker.brokerId(),
                node.address(),
                broker == null ? null : broker.brokerVersion(),
                broker == null ? null : broker.putTps(),
                broker == null ? null : broker.getTps(),
                broker == null ? null : broker.diskUsedRatio(),
                broker == null ? List.of() : broker.registeredWith(),
                node.edited(),
                node.origin(),
                node.freshness(),
                node.failure(),
                node.collectedAt(),
                node.lastSeen(),
                node.version());
    }

    private static @Nullable Boolean draining(Node.@Nullable BrokerFacts broker) {
        return broker == null || broker.perm() == null ? null : broker.drain() == DrainState.DRAINING;
    }
}
