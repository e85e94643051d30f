package io.mqconsole.node;

import io.mqconsole.admin.BrokerRuntime;
import io.mqconsole.shared.NodeFailure;
import io.mqconsole.snapshot.Beats;
import io.mqconsole.snapshot.BrokerPicture;
import io.mqconsole.snapshot.Freshness;
import io.mqconsole.snapshot.NameServerPicture;
import io.mqconsole.snapshot.Reading;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A node of the live picture, before anything that somebody wrote about it. */
record SeenNode(
        String id,
        String region,
        NodeType nodeType,
        @Nullable NodeStatus status,
        @Nullable String cluster,
        String address,
        @Nullable NodeLabels labels,
        @Nullable BrokerPicture picture,
        Node.@Nullable BrokerFacts broker,
        Freshness freshness,
        @Nullable NodeFailure failure,
        @Nullable Instant collectedAt,
        @Nullable Instant lastSeen) {

    static SeenNode of(String region, BrokerPicture broker, Instant now) {
        Reading<BrokerRuntime> runtime = broker.runtime();
        Map<String, String> config = broker.config().value();
        Long brokerId = broker.brokerId();
        return new SeenNode(
                NodeId.of(region, broker.key()),
                region,
                NodeType.BROKER,
                status(brokerId),
                broker.key().cluster(),
                broker.key().address().toString(),
                config == null ? null : NodeLabels.from(config),
                broker,
                facts(broker, runtime.value()),
                runtime.freshness(now, Beats.NODES),
                runtime.failure(),
                runtime.collectedAt(),
                broker.lastSeen());
    }

    static SeenNode of(String region, NameServerPicture nameServer, Instant now) {
        var table = nameServer.table();
        Map<String, String> config = nameServer.config().value();
        return new SeenNode(
                NodeId.ofNameServer(region, nameServer.address()),
                region,
                NodeType.NAMESRV,
                nameServerStatus(table),
                null,
                nameServer.address().toString(),
                config == null ? null : NodeLabels.from(config),
                null,
                null,
                table.freshness(now, Beats.NODES),
                table.failure(),
                table.collectedAt(),
                table.collectedAt());
    }

    /** A broker that no NameServer lists any more. It stays known by its row; where that was deleted it is forgotten. */
    boolean unlisted() {
        return nodeType == NodeType.BROKER && status == NodeStatus.OFFLINE;
    }

    private static NodeStatus status(@Nullable Long brokerId) {
        if (brokerId == null) {
            return NodeStatus.OFFLINE;
        }
        return brokerId == 0 ? NodeStatus.MASTER : NodeStatus.SLAVE;
    }

    private static @Nullable NodeStatus nameServerStatus(Reading<?> table) {
        if (table.failure() != null) {
            return NodeStatus.OFFLINE;
        }
        return table.collectedAt() == null ? null : NodeStatus.ONLINE;
    }

    private static Node.BrokerFacts facts(BrokerPicture broker, @Nullable BrokerRuntime runtime) {
        // Numbers from before a failure would look like present ones.
        BrokerRuntime now = broker.runtime().failure() == null ? runtime : null;
        return new Node.BrokerFacts(
                broker.key().brokerName(),
                broker.brokerId(),
                permission(broker),
                null,
                null,
                List.copyOf(broker.registrations().keySet().stream().sorted().toList()),
                runtime == null ? null : runtime.version(),
                now == null ? null : now.putTps(),
                now == null ? null : now.getTps(),
                now == null ? null : now.diskUsedRatio());
    }

    /** As last read; null when it never was. */
    static @Nullable Integer permission(BrokerPicture broker) {
        Map<String, String> config = broker.config().value();
        String bits = config == null ? null : config.get(NodePermission.KEY);
        return bits != null && bits.matches("[0-7]") ? Integer.valueOf(bits) : null;
    }
}
