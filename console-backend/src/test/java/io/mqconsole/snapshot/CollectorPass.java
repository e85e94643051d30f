package io.mqconsole.snapshot;

import static org.awaitility.Awaitility.await;

import io.mqconsole.admin.ClusterAdmin;
import io.mqconsole.admin.NodeAddress;
import io.mqconsole.admin.RegionEndpoint;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/**
 * What it costs to read once everything that the lists of topics and groups show, by the collector itself.
 *
 * @param settings milliseconds, the median of some passes; like {@code offsets} and {@code clients}
 * @param requests of one pass to all brokers
 * @param topicNames all that it read, those of the system and of retries included
 */
record CollectorPass(
        double settings,
        double offsets,
        double clients,
        long requests,
        Collection<String> topicNames,
        Collection<String> groupNames) {
    private static final Duration LONG = Duration.ofSeconds(120);
    private static final int PASSES = 7;

    double millis() {
        return settings + offsets + clients;
    }

    static CollectorPass measure(String nameServers) {
        List<NodeAddress> addresses =
                Arrays.stream(nameServers.split(";")).map(NodeAddress::parse).toList();
        try (ClusterAdmin admin = ClusterAdmin.connect(new RegionEndpoint(addresses, null, false))) {
            RegionSnapshot nodes = nodes(admin);
            var last = new AtomicReference<>(Holdings.empty("bench"));
            var collector = new HoldingsCollector(
                    "bench", admin, Rhythm.USUAL, () -> nodes, Set::of, Clock.systemUTC(), last::set);
            await().atMost(LONG).until(() -> last.get().collectedAt() != null);
            collector.close(); // From here on it works when it is told to, and not by itself.
            var settings = new double[PASSES];
            var offsets = new double[PASSES];
            var clients = new double[PASSES];
            long before = admin.rpcs().total();
            for (int pass = 0; pass < PASSES; pass++) {
                settings[pass] = millis(collector::collectSettings);
                offsets[pass] = millis(collector::collectOffsets);
                clients[pass] = millis(collector::collectClients);
            }
            if (!last.get().failures().isEmpty()) {
                throw new IllegalStateException("A pass failed: " + last.get().failures());
            }
            return new CollectorPass(
                    median(settings),
                    median(offsets),
                    median(clients),
                    (admin.rpcs().total() - before) / PASSES,
                    names(last.get(), Holding::topicSettings),
                    names(last.get(), Holding::groupSettings));
        }
    }

    private static RegionSnapshot nodes(ClusterAdmin admin) {
        var nodes = new AtomicReference<>(
                RegionSnapshot.empty("bench", admin.endpoint().nameServers()));
        try (var collector = new RegionCollector("bench", admin, Rhythm.USUAL, Clock.systemUTC(), nodes::set)) {
            await().atMost(LONG).until(() -> nodes.get().brokers().size() == 2);
        }
        return nodes.get();
    }

    private static double millis(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private static Collection<String> names(Holdings holdings, Function<Holding, Map<String, ?>> of) {
        var names = new TreeSet<String>();
        holdings.byGroup()
                .values()
                .forEach(holding -> names.addAll(of.apply(holding).keySet()));
        return names;
    }

    @Override
    public String toString() {
        return "CollectorPass[settings %.0f, offsets %.0f, clients %.0f ms, %d requests]"
                .formatted(settings, offsets, clients, requests);
    }
}
