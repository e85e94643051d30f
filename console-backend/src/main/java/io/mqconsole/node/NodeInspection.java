package io.mqconsole.node;

import io.mqconsole.admin.AdminError;
import io.mqconsole.admin.BrokerRef;
import io.mqconsole.admin.BrokerRuntime;
import io.mqconsole.admin.CallOptions;
import io.mqconsole.admin.ClusterAdmin;
import io.mqconsole.admin.FanOut;
import io.mqconsole.admin.NodeAddress;
import io.mqconsole.admin.NodeResult;
import io.mqconsole.config.ConfigCatalogue;
import io.mqconsole.config.KeyOwner;
import io.mqconsole.region.RegionConnections;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.RequiresPermission;
import io.mqconsole.shared.Switchable;
import io.mqconsole.shared.Text;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.stereotype.Service;

/** Asks one node now, for its detail page; nothing here is used by a list. */
@Service
public class NodeInspection {
    private final NodeDirectory directory;
    private final RegionConnections connections;
    private final ReplicationInspection replication;
    private final RouteInspection routes;
    private final ConfigCatalogue catalogue;
    private final Clock clock;

    NodeInspection(
            NodeDirectory directory,
            RegionConnections connections,
            ReplicationInspection replication,
            RouteInspection routes,
            ConfigCatalogue catalogue,
            Clock clock) {
        this.directory = directory;
        this.connections = connections;
        this.replication = replication;
        this.routes = routes;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** One request. Secrets are hidden; what is known of each key stands with it. */
    @RequiresPermission("node:read")
    @Switchable("nodes.config.get")
    public NodeConfig config(String id) {
        Node node = directory.get(id);
        ClusterAdmin admin = connections.of(node.region());
        FanOut<Map<String, String>> answers = switch (node.nodeType()) {
            case BROKER -> admin.nodes().brokerConfigs(List.of(ref(node)), CallOptions.DEFAULT);
            case NAMESRV -> admin.nodes().nameServerConfigs(CallOptions.DEFAULT);
            case ROUTER -> throw notWatched(node);
        };
        Map<String, String> config = theAnswer(answers, node);
        KeyOwner owner = node.nodeType() == NodeType.BROKER ? KeyOwner.BROKER : KeyOwner.NAMESERVER;
        return new NodeConfig(
                clock.instant(),
                ConfigSecrets.entries(config, key -> catalogue.find(owner, key)).toList());
    }

    /** One request. */
    @RequiresPermission("node:read")
    @Switchable("nodes.runtime.get")
    public NodeRuntime runtime(String id) {
        Node node = broker(id);
        BrokerRuntime runtime = theAnswer(
                connections.of(node.region()).nodes().runtimes(List.of(ref(node)), CallOptions.DEFAULT), node);
        return new NodeRuntime(
                clock.instant(),
                runtime.version(),
                runtime.bootedAt(),
                runtime.putTps(),
                runtime.getTps(),
                runtime.messagesPutToday(),
                runtime.diskUsedRatio(),
                new TreeMap<>(runtime.raw()));
    }

    /** Two requests per NameServer. */
    @RequiresPermission("node:read")
    @Switchable("nodes.routes.get")
    public NodeRoutes routes(String id) {
        Node node = broker(id);
        return routes.of(node, connections.of(node.region()));
    }

    /** One request to the broker, one to each controller, one to the controller that leads. */
    @RequiresPermission("node:read")
    @Switchable("nodes.replication.get")
    public NodeReplication replication(String id) {
        Node node = broker(id);
        return replication.of(node, ref(node), connections.of(node.region()));
    }

    private Node broker(String id) {
        Node node = directory.get(id);
        if (node.nodeType() != NodeType.BROKER) {
            throw notWatched(node);
        }
        return node;
    }

    private static BrokerRef ref(Node node) {
        Node.BrokerFacts broker = Objects.requireNonNull(node.broker());
        return new BrokerRef(
                Objects.requireNonNull(node.cluster()),
                broker.brokerName(),
                Objects.requireNonNullElse(broker.brokerId(), -1L),
                NodeAddress.parse(Objects.requireNonNull(node.address())));
    }

    private static <T> T theAnswer(FanOut<T> answers, Node node) {
        NodeResult<T> result =
                answers.of(Objects.requireNonNull(node.address())).orElseThrow(() -> notWatched(node));
        return switch (result) {
            case NodeResult.Ok<T> ok -> ok.value();
            case NodeResult.Failed<T> failed -> throw failure(node, failed.error());
        };
    }

    private static ConsoleException failure(Node node, AdminError error) {
        boolean silent = error.kind() == AdminError.Kind.UNREACHABLE || error.kind() == AdminError.Kind.TIMEOUT;
        return new ConsoleException(
                silent ? ErrorCode.BROKER_UNREACHABLE : ErrorCode.REJECTED_BY_BROKER,
                Text.of(
                        silent ? "node.silent" : "node.refused",
                        node.title(),
                        error.node(),
                        error.kind(),
                        error.code(),
                        error.remark()));
    }

    private static ConsoleException notWatched(Node node) {
        return new ConsoleException(ErrorCode.NO_TARGET, Text.of("node.not-asked", node.title(), node.nodeType()));
    }
}
