package io.mqconsole.snapshot;

import io.mqconsole.admin.BrokerRef;
import io.mqconsole.admin.BrokerRuntime;
import io.mqconsole.admin.CallOptions;
import io.mqconsole.admin.ClusterAdmin;
import io.mqconsole.admin.ClusterTable;
import io.mqconsole.admin.FanOut;
import io.mqconsole.admin.NodeAddress;
import io.mqconsole.admin.TopicRoute;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Keeps the picture of one region up to date. A beat costs one request per NameServer and one per broker; the slow beat
 * adds a configuration each, and one route per cluster and NameServer. No request is made per topic or group.
 */
final class RegionCollector implements AutoCloseable {
    private final ClusterAdmin admin;
    private final Clock clock;
    private final Publication<RegionSnapshot> picture;
    private final Beat nodes;
    private final Beat routes;

    RegionCollector(String region, ClusterAdmin admin, Rhythm rhythm, Clock clock, Consumer<RegionSnapshot> publish) {
        this.admin = admin;
        this.clock = clock;
        this.picture =
                new Publication<>(RegionSnapshot.empty(region, admin.endpoint().nameServers()), publish);
        this.nodes = new Beat("nodes of " + region, Beats.NODES, this::collectNodes);
        this.routes = new Beat("routes of " + region, rhythm.settings(), this::collectRoutes);
    }

    /** The connection that this collector reads through; another one means another collector. */
    ClusterAdmin admin() {
        return admin;
    }

    /** One request per broker. */
    void readAgain(Collection<String> addresses) {
        List<BrokerRef> brokers = refs(picture.get().brokers().values().stream()
                .filter(broker -> addresses.contains(broker.key().address().toString()))
                .toList());
        Instant asked = clock.instant();
        FanOut<Map<String, String>> configs =
                admin.nodes().brokerConfigs(brokers, CallOptions.within(Beats.BROKERS_DEADLINE));
        update(before -> withConfigs(before, configs, asked));
    }

    private void collectNodes() {
        Instant asked = clock.instant();
        FanOut<ClusterTable> tables = admin.nodes().clusterTables(CallOptions.within(Beats.TABLES_DEADLINE));
        RegionSnapshot merged = picture.prepare(before -> withTables(before, tables, asked));

        Collection<BrokerPicture> brokers = merged.brokers().values();
        Instant askedBrokers = clock.instant();
        FanOut<BrokerRuntime> runtimes =
                admin.nodes().runtimes(refs(brokers), CallOptions.within(Beats.BROKERS_DEADLINE));
        update(before -> withRuntimes(before, runtimes, askedBrokers));

        boolean newcomers =
                brokers.stream().anyMatch(broker -> broker.config().value() == null && broker.brokerId() != null);
        if (newcomers) {
            routes.trigger();
        }
    }

    private void collectRoutes() {
        RegionSnapshot known = picture.get();
        CallOptions options = CallOptions.within(Beats.BROKERS_DEADLINE);
        Instant asked = clock.instant();
        List<BrokerRef> listed = refs(known.brokers().values().stream()
                .filter(broker -> broker.brokerId() != null)
                .toList());
        FanOut<Map<String, String>> brokerConfigs = admin.nodes().brokerConfigs(listed, options);
        FanOut<Map<String, String>> nameServerConfigs = admin.nodes().nameServerConfigs(options);
        var clusterRoutes = new HashMap<String, FanOut<TopicRoute>>();
        for (String cluster :
                new TreeSet<>(listed.stream().map(BrokerRef::cluster).toList())) {
            clusterRoutes.put(cluster, admin.nodes().routes(cluster, options));
        }
        update(before ->
                withNameServers(withConfigs(before, brokerConfigs, asked), nameServerConfigs, clusterRoutes, asked));
    }

    private void update(UnaryOperator<RegionSnapshot> change) {
        picture.update(change);
    }

    private static RegionSnapshot withTables(RegionSnapshot before, FanOut<ClusterTable> tables, Instant now) {
        var nameServers = new LinkedHashMap<NodeAddress, NameServerPicture>();
        before.nameServers()
                .forEach((address, picture) -> nameServers.put(
                        address,
                        tables.of(address.toString())
                                .map(result -> new NameServerPicture(
                                        address,
                                        picture.table().next(result, now),
                                        picture.config(),
                                        picture.clusterRoutes()))
                                .orElse(picture)));
        Instant listedAt = tables.byNode().isEmpty() ? before.listedAt() : now;
        return new RegionSnapshot(
                before.region(), listedAt, nameServers, BrokerTable.merge(before.brokers(), tables, now));
    }

    private static RegionSnapshot withRuntimes(RegionSnapshot before, FanOut<BrokerRuntime> runtimes, Instant now) {
        return withBrokers(
                before,
                broker -> runtimes.of(broker.key().address().toString())
                        .map(result -> new BrokerPicture(
                                broker.key(),
                                broker.registrations(),
                                broker.listedAt(),
                                broker.runtime().next(result, now),
                                broker.config()))
                        .orElse(broker));
    }

    private static RegionSnapshot withConfigs(RegionSnapshot before, FanOut<Map<String, String>> configs, Instant now) {
        return withBrokers(
                before,
                broker -> configs.of(broker.key().address().toString())
                        .map(result -> new BrokerPicture(
                                broker.key(),
                                broker.registrations(),
                                broker.listedAt(),
                                broker.runtime(),
                                broker.config().next(result, now)))
                        .orElse(broker));
    }

    private static RegionSnapshot withBrokers(RegionSnapshot before, UnaryOperator<BrokerPicture> change) {
        var brokers = new LinkedHashMap<BrokerKey, BrokerPicture>();
        before.brokers().forEach((key, broker) -> brokers.put(key, change.apply(broker)));
        return before.withBrokers(brokers);
    }

    private static RegionSnapshot withNameServers(
            RegionSnapshot before,
            FanOut<Map<String, String>> configs,
            Map<String, FanOut<TopicRoute>> clusterRoutes,
            Instant now) {
        var nameServers = new LinkedHashMap<NodeAddress, NameServerPicture>();
        before.nameServers().forEach((address, picture) -> {
            String node = address.toString();
            var routes = new HashMap<>(picture.clusterRoutes());
            routes.keySet().retainAll(clusterRoutes.keySet());
            clusterRoutes.forEach((cluster, answers) -> answers.of(node)
                    .ifPresent(result -> routes.merge(
                            cluster,
                            Reading.<TopicRoute>none().next(result, now),
                            (old, first) -> old.next(result, now))));
            var config = configs.of(node)
                    .map(result -> picture.config().next(result, now))
                    .orElse(picture.config());
            nameServers.put(address, new NameServerPicture(address, picture.table(), config, routes));
        });
        return before.withNameServers(nameServers);
    }

    private static List<BrokerRef> refs(Collection<BrokerPicture> brokers) {
        return brokers.stream()
                .map(broker -> new BrokerRef(
                        broker.key().cluster(),
                        broker.key().brokerName(),
                        java.util.Objects.requireNonNullElse(broker.brokerId(), -1L),
                        broker.key().address()))
                .toList();
    }

    @Override
    public void close() {
        nodes.close();
        routes.close();
    }
}
