package io.mqconsole.node;

import io.mqconsole.admin.BrokerRef;
import io.mqconsole.admin.CallOptions;
import io.mqconsole.admin.ClusterAdmin;
import io.mqconsole.admin.ClusterTable;
import io.mqconsole.admin.FanOut;
import io.mqconsole.admin.NodeAddress;
import io.mqconsole.admin.NodeResult;
import io.mqconsole.admin.TopicRoute;
import io.mqconsole.node.NodeRoutes.AtNameServer;
import io.mqconsole.shared.NodeFailure;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Compares what the NameServers say of one broker. The topic that carries the cluster's name has a queue on every broker
 * of it, so its route shows in one request what clients may do on each.
 */
@Component
class RouteInspection {
    private final Clock clock;

    RouteInspection(Clock clock) {
        this.clock = clock;
    }

    NodeRoutes of(Node broker, ClusterAdmin admin) {
        FanOut<ClusterTable> tables = admin.nodes().clusterTables(CallOptions.DEFAULT);
        FanOut<TopicRoute> routes = admin.nodes().routes(Objects.requireNonNull(broker.cluster()), CallOptions.DEFAULT);
        return new NodeRoutes(
                clock.instant(),
                tables.results().stream()
                        .map(table -> at(table, routes, broker))
                        .toList());
    }

    private static AtNameServer at(NodeResult<ClusterTable> table, FanOut<TopicRoute> routes, Node broker) {
        return switch (table) {
            case NodeResult.Failed<ClusterTable> failed ->
                new AtNameServer(failed.node(), null, null, null, null, NodeFailure.of(failed.error()));
            case NodeResult.Ok<ClusterTable> ok -> {
                Optional<BrokerRef> listed = ok.value().brokers().stream()
                        .filter(ref -> ref.address().toString().equals(broker.address()))
                        .findFirst();
                Optional<TopicRoute.Entry> entry = entry(routes, ok.node(), broker);
                yield new AtNameServer(
                        ok.node(),
                        listed.isPresent(),
                        listed.map(BrokerRef::brokerId).orElse(null),
                        entry.map(TopicRoute.Entry::perm).orElse(null),
                        entry.map(found -> found.addresses().get(0L))
                                .map(NodeAddress::toString)
                                .orElse(null),
                        null);
            }
        };
    }

    private static Optional<TopicRoute.Entry> entry(FanOut<TopicRoute> routes, String nameServer, Node broker) {
        String brokerName = Objects.requireNonNull(broker.broker()).brokerName();
        return Optional.ofNullable(routes.byNode().get(nameServer)).stream()
                .flatMap(route -> route.entries().stream())
                .filter(entry -> entry.brokerName().equals(brokerName))
                .findFirst();
    }
}
