package io.mqconsole.node;

import io.mqconsole.snapshot.BrokerGroup;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the database remembers of a node.
 *
 * @param lastProperties the labels that the node itself gave when last read, as JSON
 * @param hostname and the following labels: as set by hand, null for "as the node says"
 */
record NodeRow(
        String id,
        String region,
        NodeType nodeType,
        @Nullable String cluster,
        @Nullable String brokerName,
        @Nullable String address,
        NodeOrigin origin,
        @Nullable Instant lastSeen,
        @Nullable Long lastBrokerId,
        @Nullable String lastProperties,
        @Nullable String hostname,
        @Nullable String vip,
        @Nullable String rip,
        @Nullable String room,
        @Nullable String dataCenter,
        @Nullable String nodeGroup,
        @Nullable String env,
        @Nullable String city,
        @Nullable String cell,
        int version,
        Instant updatedAt,
        String operator) {

    /** A discovered node that has no row yet, as it was seen. */
    static NodeRow seen(SeenNode seen, @Nullable String lastProperties, Instant now) {
        Node.BrokerFacts broker = seen.broker();
        return of(
                seen.id(),
                seen.region(),
                seen.nodeType(),
                seen.cluster(),
                broker == null ? null : broker.brokerName(),
                seen.address(),
                NodeOrigin.DISCOVERED,
                seen.lastSeen(),
                broker == null ? null : broker.brokerId(),
                lastProperties,
                NodeLabels.NONE,
                0,
                now,
                "system");
    }

    /** A node that somebody registers by hand. */
    static NodeRow registered(String id, NewNode node, Instant now, String by) {
        return of(
                id,
                node.region(),
                node.nodeType(),
                node.cluster(),
                null,
                node.address(),
                NodeOrigin.REGISTERED,
                null,
                null,
                null,
                node.labels(),
                1,
                now,
                by);
    }

    /** The group of a broker that was seen since then; null for any other node. */
    @Nullable
    BrokerGroup groupSeenSince(Instant then) {
        return cluster != null && brokerName != null && lastSeen != null && lastSeen.isAfter(then)
                ? new BrokerGroup(cluster, brokerName)
                : null;
    }

    NodeLabels labels() {
        return new NodeLabels(hostname, vip, rip, room, dataCenter, nodeGroup, env, city, cell);
    }

    NodeRow edited(NodeLabels labels, Instant now, String by) {
        return of(
                id,
                region,
                nodeType,
                cluster,
                brokerName,
                address,
                origin,
                lastSeen,
                lastBrokerId,
                lastProperties,
                labels,
                version + 1,
                now,
                by);
    }

    private static NodeRow of(
            String id,
            String region,
            NodeType nodeType,
            @Nullable String cluster,
            @Nullable String brokerName,
            @Nullable String address,
            NodeOrigin origin,
            @Nullable Instant lastSeen,
            @Nullable Long lastBrokerId,
            @Nullable String lastProperties,
            NodeLabels labels,
            int version,
            Instant updatedAt,
            String operator) {
        return new NodeRow(
                id,
                region,
                nodeType,
                cluster,
                brokerName,
                address,
                origin,
                lastSeen,
                lastBrokerId,
                lastProperties,
                labels.hostname(),
                labels.vip(),
                labels.rip(),
                labels.room(),
                labels.dataCenter(),
                labels.nodeGroup(),
                labels.env(),
                labels.city(),
                labels.cell(),
                version,
                updatedAt,
                operator);
    }
}
