package io.mqconsole.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqconsole.BackendTest;
import io.mqconsole.Benchmarks;
import io.mqconsole.RestClient;
import io.mqconsole.scripted.Behaviour;
import io.mqconsole.scripted.ScriptedBroker;
import io.mqconsole.scripted.ScriptedCluster;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.rocketmq.tools.admin.DefaultMQAdminExt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** What a push takes against a loop over one broker after the other: {@code ./mqconsole bench push}. */
@BackendTest
@DirtiesContext
class PushBench {
    private static final List<Integer> SIZES = List.of(4, 40, 200);
    private static final Duration EACH_ANSWER = Duration.ofMillis(20);
    private static final int ROUNDS = 5;
    private static final String USUAL = "[1,\"25%\",\"100%\"]";
    private static final String AT_ONCE = "[\"100%\"]";

    private static final ScriptedCluster cluster = ScriptedCluster.of(200);

    @DynamicPropertySource
    static void region(DynamicPropertyRegistry properties) {
        properties.add("mqconsole.namesrv", cluster::namesrvAddr);
    }

    @LocalServerPort
    int port;

    /** Milliseconds for so many brokers. */
    private record Row(int brokers, double waves, double atOnce, double loop, double blindLoop) {}

    @AfterAll
    static void end() {
        cluster.close();
    }

    @Test
    void aPushAgainstALoopOverOneBrokerAfterTheOther() throws Exception {
        var pushes = new ScriptedPushes(RestClient.anonymous(port).admin())
                .awaitKnown(cluster.brokers().size());
        List<String> items = pushes.saved(ScriptedPushes.FIVE);
        push(pushes, items, cluster.brokers(), USUAL); // warms up
        var rows = new ArrayList<Row>();
        var admin = new DefaultMQAdminExt();
        admin.setNamesrvAddr(cluster.namesrvAddr());
        admin.start();
        try {
            for (int size : SIZES) {
                List<ScriptedBroker> some = cluster.brokers().subList(0, size);
                rows.add(new Row(
                        size,
                        push(pushes, items, some, USUAL),
                        push(pushes, items, some, AT_ONCE),
                        loop(admin, some, true),
                        loop(admin, some, false)));
                System.out.println("[bench] " + rows.getLast());
            }
        } finally {
            admin.shutdown();
        }
        Benchmarks.section("push", text(rows));

        assertThat(rows)
                .allSatisfy(row -> assertThat(row.atOnce())
                        .as("against the loop at %d brokers", row.brokers())
                        .isLessThan(row.brokers() < 40 ? 3 * row.loop() : row.loop() / 3));
    }

    /** @return the median in milliseconds */
    private static double push(ScriptedPushes pushes, List<String> items, List<ScriptedBroker> some, String waves) {
        var times = new ArrayList<Long>();
        for (int round = 0; round < ROUNDS; round++) {
            asNewAndSlow();
            long start = System.nanoTime();
            JsonNode change = pushes.toSome(items, some, waves).json();
            times.add(System.nanoTime() - start);
            assertThat(change.path("status").asString()).as(change.toString()).isEqualTo("SUCCEEDED");
            assertThat(change.path("targetCount").asInt()).isEqualTo(some.size() * items.size());
        }
        times.sort(null);
        return times.get(ROUNDS / 2) / 1e6;
    }

    /** @param checked asks each broker before and after the write, as the push does */
    private static double loop(DefaultMQAdminExt admin, List<ScriptedBroker> some, boolean checked) throws Exception {
        asNewAndSlow();
        var values = new Properties();
        values.putAll(ScriptedPushes.FIVE);
        long start = System.nanoTime();
        for (ScriptedBroker broker : some) {
            if (checked) {
                assertThat(admin.getBrokerConfig(broker.address())).doesNotContainEntry("slaveReadEnable", "true");
            }
            admin.updateBrokerConfig(broker.address(), values);
            if (checked) {
                assertThat(admin.getBrokerConfig(broker.address())).containsAllEntriesOf(values);
            }
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static void asNewAndSlow() {
        cluster.renew();
        cluster.brokers().forEach(broker -> broker.behave(Behaviour.slow(EACH_ANSWER)));
    }

    private static String text(List<Row> rows) {
        return """
                Five keys for so many of 200 scripted brokers, masters in the benchmark's own process that speak RocketMQ's protocol and
                take %d ms for each answer. The push goes over REST, from the request to all targets VERIFIED: plan, write, read back,
                records and audit trail; median of %d. The loops use RocketMQ's own admin client, one call after the other: to each broker
                one `updateBrokerConfig` with all five keys, and nothing is kept of it.

                | milliseconds | %s |
                | --- |%s
                | push, waves of 1, 25 %% and the rest | %s |
                | push, one wave | %s |
                | loop: read, write, read back | %s |
                | loop: write alone | %s |

                | loop that reads back against | %s |
                | --- |%s
                | push, waves of 1, 25 %% and the rest | %s |
                | push, one wave | %s |
                """.formatted(
                        EACH_ANSWER.toMillis(),
                        ROUNDS,
                        cells(rows, row -> row.brokers() + " brokers"),
                        " --- |".repeat(rows.size()),
                        cells(rows, row -> millis(row.waves())),
                        cells(rows, row -> millis(row.atOnce())),
                        cells(rows, row -> millis(row.loop())),
                        cells(rows, row -> millis(row.blindLoop())),
                        cells(rows, row -> row.brokers() + " brokers"),
                        " --- |".repeat(rows.size()),
                        cells(rows, row -> ratio(row.loop() / row.waves())),
                        cells(rows, row -> ratio(row.loop() / row.atOnce())));
    }

    private static String cells(List<Row> rows, Function<Row, String> cell) {
        return rows.stream().map(cell).collect(Collectors.joining(" | "));
    }

    private static String millis(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }

    private static String ratio(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
