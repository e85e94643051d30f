package io.mqconsole.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mqconsole.embedded.EmbeddedCluster;
import io.mqconsole.embedded.junit.RocketMqCluster;
import io.mqconsole.embedded.junit.SharedCluster;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A console runs for months: nothing may stay behind a call or a connection. */
@RocketMqCluster(SharedCluster.TWO_ROOMS)
@Timeout(180)
class LeaksIT {
    private static final Duration SOON = Duration.ofSeconds(15);

    private final EmbeddedCluster cluster;

    LeaksIT(EmbeddedCluster cluster) {
        this.cluster = cluster;
    }

    @BeforeEach
    void nobodyElseIsConnected() {
        // RocketMQ's own client, which other tests used, takes seconds to end.
        await().atMost(Duration.ofSeconds(30)).until(() -> Threads.ofClients().isEmpty());
    }

    @Test
    void tenThousandCallsLeaveNoThreadAndNoSocketBehind() throws Exception {
        try (var hole = BlackHole.open();
                var admin = ClusterAdmin.connect(Regions.of(cluster))) {
            var brokers = admin.nodes()
                    .clusterTables(CallOptions.within(SOON))
                    .values()
                    .getFirst()
                    .brokers();
            var lost = new BrokerRef("mq-demo", "lost", 0, hole.address());
            admin.nodes().runtimes(brokers, CallOptions.within(SOON));
            List<String> threads = Threads.ofClients();
            assertThat(threads).as("the client's own threads").isNotEmpty();
            long files = Threads.openFiles();
            long sent = admin.rpcs().total();

            long started = System.nanoTime();
            long incomplete = IntStream.range(0, 10_000)
                    .parallel()
                    .filter(i -> !admin.nodes()
                            .clusterTables(CallOptions.within(SOON))
                            .complete())
                    .count();
            System.out.printf(
                    "10000 calls of 2 requests in %d ms%n",
                    Duration.ofNanos(System.nanoTime() - started).toMillis());
            IntStream.range(0, 200)
                    .parallel()
                    .forEach(i -> admin.nodes().runtimes(List.of(lost), CallOptions.within(Duration.ofMillis(20))));

            assertThat(incomplete).isZero();
            assertThat(admin.rpcs().total() - sent).isEqualTo(20_000);
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(Threads.ofClients()).isEqualTo(threads));
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(Threads.openFiles()).isLessThanOrEqualTo(files + 2));
        }
    }

    @Test
    void twoHundredConnectionsThatWereClosedLeaveNothingBehind() {
        cycle();
        long files = Threads.openFiles();

        long started = System.nanoTime();
        for (int i = 0; i < 200; i++) {
            cycle();
        }
        System.out.printf(
                "200 connect, call, close in %d ms%n",
                Duration.ofNanos(System.nanoTime() - started).toMillis());

        await().atMost(SOON).untilAsserted(() -> assertThat(Threads.ofClients()).isEmpty());
        await().atMost(SOON).untilAsserted(() -> assertThat(Threads.openFiles()).isLessThanOrEqualTo(files + 2));
    }

    private void cycle() {
        try (var admin = ClusterAdmin.connect(Regions.of(cluster))) {
            assertThat(admin.nodes().clusterTables(CallOptions.within(SOON)).complete())
                    .isTrue();
        }
    }
}
