package io.mqconsole.node;

import io.mqconsole.node.Node.BrokerFacts;
import io.mqconsole.shared.Columns;
import io.mqconsole.shared.Page;
import io.mqconsole.shared.PageQuery;
import io.mqconsole.shared.RequiresPermission;
import io.mqconsole.shared.Switchable;
import io.mqconsole.shared.TextMatch;
import io.mqconsole.snapshot.Freshness;
import io.mqconsole.snapshot.Snapshots;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Sums nodes up to clusters. Asks no broker. */
@Service
public class ClusterService {
    private static final Columns<Cluster> COLUMNS = new Columns<Cluster>()
            .with("region", Cluster::region)
            .with("cluster", Cluster::cluster)
            .with("deployMode", Cluster::deployMode)
            .with("brokers", Cluster::brokers)
            .with("masters", Cluster::masters)
            .with("brokersDown", Cluster::brokersDown)
            .with("putTps", Cluster::putTps)
            .with("getTps", Cluster::getTps)
            .with("messagesToday", Cluster::messagesToday);

    private final NodeDirectory directory;
    private final Snapshots snapshots;

    ClusterService(NodeDirectory directory, Snapshots snapshots) {
        this.directory = directory;
        this.snapshots = snapshots;
    }

    @RequiresPermission("node:read")
    @Switchable("clusters.list")
    public Page<Cluster> list(ClusterFilter filter, PageQuery query) {
        List<Cluster> clusters = directory.all().stream()
                .filter(node -> node.nodeType() == NodeType.BROKER)
                .collect(Collectors.groupingBy(
                        node -> List.of(node.region(), Objects.requireNonNull(node.cluster())),
                        () -> new TreeMap<>(java.util.Comparator.comparing((List<String> key) -> key.toString())),
                        Collectors.toList()))
                .values()
                .stream()
                .map(this::sum)
                .filter(filter::matches)
                .toList();
        return snapshots.aged(
                COLUMNS.page(clusters, query),
                region -> filter.region() == null || filter.region().matches(region));
    }

    private Cluster sum(List<Node> brokers) {
        Node any = brokers.getFirst();
        String region = any.region();
        List<Node> masters = brokers.stream()
                .filter(node -> node.status() == NodeStatus.MASTER)
                .toList();
        return new Cluster(
                region,
                Objects.requireNonNull(any.cluster()),
                deployMode(brokers),
                distinct(brokers, node -> node.labels().room()),
                brokers.size(),
                masters.size(),
                (int) brokers.stream().filter(ClusterService::down).count(),
                sum(masters, BrokerFacts::putTps),
                sum(masters, BrokerFacts::getTps),
                messagesToday(region, masters),
                distinct(brokers, node -> Objects.requireNonNull(node.broker()).brokerVersion()),
                snapshots.current(region).listedAt());
    }

    private static boolean down(Node broker) {
        return broker.status() == NodeStatus.OFFLINE || broker.freshness() == Freshness.FAILED;
    }

    private static @Nullable String deployMode(List<Node> brokers) {
        if (brokers.stream().anyMatch(node -> node.labels().room() == null)) {
            return null;
        }
        return distinct(brokers, node -> node.labels().room()).size() == 1 ? "SINGLE_ROOM" : "CROSS_ROOM";
    }

    private static List<String> distinct(List<Node> brokers, Function<Node, @Nullable String> label) {
        return brokers.stream()
                .flatMap(node -> Stream.ofNullable(label.apply(node)))
                .distinct()
                .sorted()
                .toList();
    }

    /** A sum with an unknown part is unknown, never too small. */
    private static @Nullable Double sum(List<Node> masters, Function<BrokerFacts, @Nullable Double> number) {
        double sum = 0;
        for (Node master : masters) {
            Double value = number.apply(Objects.requireNonNull(master.broker()));
            if (value == null) {
                return null;
            }
            sum += value;
        }
        return masters.isEmpty() ? null : sum;
    }

    private @Nullable Long messagesToday(String region, List<Node> masters) {
        long sum = 0;
        for (Node master : masters) {
            Long today = snapshots.current(region).brokers().values().stream()
                    .filter(picture -> NodeId.of(region, picture.key()).equals(master.id()))
                    .findFirst()
                    .map(picture -> picture.runtime().value())
                    .map(io.mqconsole.admin.BrokerRuntime::messagesPutToday)
                    .orElse(null);
            if (today == null) {
                return null;
            }
            sum += today;
        }
        return masters.isEmpty() ? null : sum;
    }

    /** Which clusters are wanted; what is null does not matter. */
    public record ClusterFilter(
            @Nullable TextMatch region, @Nullable TextMatch cluster) {
        boolean matches(Cluster candidate) {
            return (region == null || region.matches(candidate.region()))
                    && (cluster == null || cluster.matches(candidate.cluster()));
        }
    }
}
