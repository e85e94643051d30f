package io.mqconsole.node;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqconsole.BackendTest;
import io.mqconsole.Benchmarks;
import io.mqconsole.RestClient;
import io.mqconsole.RestClient.Answer;
import io.mqconsole.embedded.EmbeddedCluster;
import io.mqconsole.embedded.EmbeddedNode;
import io.mqconsole.embedded.NodeKind;
import io.mqconsole.embedded.junit.RocketMqCluster;
import io.mqconsole.embedded.junit.SharedCluster;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** How long a permission change takes on four brokers against one: {@code ./mqconsole bench changes}. */
@RocketMqCluster(SharedCluster.TWO_ROOMS)
@BackendTest
class ChangesBench {
    private static final int ROUNDS = 20;

    @DynamicPropertySource
    static void region(DynamicPropertyRegistry properties) {
        properties.add("mqconsole.namesrv", SharedCluster.TWO_ROOMS.get()::namesrvAddrs);
    }

    @LocalServerPort
    int port;

    private final EmbeddedCluster cluster;

    ChangesBench(EmbeddedCluster cluster) {
        this.cluster = cluster;
    }

    @Test
    void fourBrokersTakeAboutTheTimeOfOne() throws Exception {
        RestClient rest = RestClient.anonymous(port).admin();
        Brokers brokers = new Brokers(rest).awaitKnown(4);
        List<String> one = List.of(brokers.id(cluster.master("broker-a")));
        List<String> four = cluster.nodes(NodeKind.BROKER).stream()
                .map((EmbeddedNode broker) -> brokers.id(broker))
                .toList();
        time(rest, four, "[\"100%\"]", 4); // warms up

        double single = time(rest, one, "[\"100%\"]", ROUNDS);
        double wave = time(rest, four, "[\"100%\"]", ROUNDS);
        double waves = time(rest, four, "[1,1,1,1]", ROUNDS);
        double apart = 0;
        for (String id : four) {
            apart += time(rest, List.of(id), "[\"100%\"]", ROUNDS);
        }
        Benchmarks.section("changes", """
                A permission change over REST, from the request to VERIFIED on the brokers and in the routes of two NameServers;
                median of %d.

                | what | ms | against one broker |
                | --- | --- | --- |
                | one broker | %.0f | 1.0 |
                | four brokers, one wave | %.0f | %.1f |
                | four brokers, four waves | %.0f | %.1f |
                | four brokers, one change after the other | %.0f | %.1f |
                """.formatted(
                        ROUNDS, single, wave, wave / single, waves, waves / single, apart, apart / single));
        assertThat(wave / single).as("a wave takes about one broker's time").isLessThan(2.5);
    }

    /** @return the median in milliseconds */
    private static double time(RestClient rest, List<String> ids, String waves, int rounds) {
        String nodes = ids.stream().map(id -> '"' + id + '"').collect(Collectors.joining(","));
        var times = new ArrayList<Long>();
        for (int round = 0; round < rounds; round++) {
            int permission = round % 2 == 0 ? 4 : 6;
            long start = System.nanoTime();
            Answer answer = rest.post(
                    "/api/v1/permission-changes",
                    "{\"perm\":%d,\"nodes\":[%s],\"waves\":%s,\"force\":true}".formatted(permission, nodes, waves));
            times.add(System.nanoTime() - start);
            assertThat(answer.json().path("status").asString())
                    .as(answer.body())
                    .isEqualTo("SUCCEEDED");
        }
        times.sort(null);
        return times.get(rounds / 2) / 1e6;
    }
}
