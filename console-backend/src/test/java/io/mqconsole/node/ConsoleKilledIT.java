package io.mqconsole.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mqconsole.ConsoleProcess;
import io.mqconsole.RestClient.Answer;
import io.mqconsole.db.junit.SharedMySql;
import io.mqconsole.embedded.EmbeddedCluster;
import io.mqconsole.embedded.EmbeddedNode;
import io.mqconsole.embedded.NodeKind;
import io.mqconsole.embedded.junit.RocketMqCluster;
import io.mqconsole.embedded.junit.SharedCluster;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** A console that is killed with SIGKILL while it changes a real cluster, and what the next one makes of it. */
@RocketMqCluster(SharedCluster.TWO_ROOMS)
class ConsoleKilledIT {
    private static final Logger log = LoggerFactory.getLogger(ConsoleKilledIT.class);

    private final EmbeddedCluster cluster;

    ConsoleKilledIT(EmbeddedCluster cluster) {
        this.cluster = cluster;
    }

    @AfterEach
    void mend() {
        cluster.recover();
    }

    @Test
    void plannedMidWaveMidRollbackAndWithAnExpiryDueMeanwhile() throws Exception {
        try (ConsoleProcess console = ConsoleProcess.start(
                SharedMySql.freshSchema("killed"), cluster.namesrvAddrs(), Path.of("target", "killed-console"))) {
            Brokers brokers = new Brokers(console.rest()).awaitKnown(4);
            EmbeddedNode slave = slave();
            Instant set = Instant.now();
            Answer expiring = console.rest()
                    .put(
                            "/api/v1/nodes/" + brokers.id(slave) + "/permission",
                            "{\"perm\":4,\"expiresInMinutes\":1,\"reason\":\"for a minute\"}");
            assertThat(expiring.json().path("status").asString())
                    .as(expiring.body())
                    .isEqualTo("SUCCEEDED");

            String planned = planned(console, brokers);
            restart(console);
            Answer confirmed = brokers.act(planned, "confirm");
            assertThat(confirmed.json().path("status").asString())
                    .as(confirmed.body())
                    .isEqualTo("SUCCEEDED");

            midWave(console, brokers);
            midWrite(console, brokers);
            midRollback(console, brokers);

            expiredWhileDown(console, brokers, expiring.json().path("id").asString(), slave, set);
            assertThat(statuses(console, "RUNNING")).isEmpty();
            brokers.setAll(6);
        }
    }

    private String planned(ConsoleProcess console, Brokers brokers) {
        Answer plan = console.rest()
                .put(
                        "/api/v1/nodes/" + brokers.id(cluster.master("broker-b")) + "/permission?dryRun=true",
                        "{\"perm\":4}");
        assertThat(plan.json().path("status").asString()).as(plan.body()).isEqualTo("PLANNED");
        assertThat(brokers.permission(cluster.master("broker-b"))).isEqualTo(6);
        return plan.json().path("id").asString();
    }

    /** Dies between two waves: the first is verified, the second was never touched. */
    private void midWave(ConsoleProcess console, Brokers brokers) throws Exception {
        String id = begun(console, change(4, "broker-a", "[1]", 8));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> statusesOf(brokers.change(id)).equals(List.of("VERIFIED", "PENDING")));
        restart(console);

        JsonNode paused = brokers.awaitStatus(id, "PAUSED");
        assertThat(statusesOf(paused)).containsExactly("VERIFIED", "PENDING");
        assertThat(paused.path("note").asString()).contains("ended");
        brokers.act(id, "resume");
        JsonNode resumed = brokers.awaitStatus(id, "SUCCEEDED");
        assertThat(resumed.path("targets").path(0).path("attempts").asInt())
                .as("what was verified is not written twice")
                .isEqualTo(1);
    }

    /** Dies while a broker that hangs has the request: whether it took it is found out by asking it again. */
    private void midWrite(ConsoleProcess console, Brokers brokers) throws Exception {
        EmbeddedNode master = cluster.master("broker-a");
        Answer plan =
                console.rest().put("/api/v1/nodes/" + brokers.id(master) + "/permission?dryRun=true", "{\"perm\":6}");
        String id = plan.json().path("id").asString();
        unanswered(() -> brokers.act(id, "confirm"));
        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> !brokers.change(id)
                        .path("targets")
                        .path(0)
                        .path("attemptedAt")
                        .isNull());
        console.kill();
        console.start();

        await().atMost(Duration.ofSeconds(40))
                .until(() -> !statuses(console, "RUNNING").contains(id));
        JsonNode found = brokers.change(id);
        if (found.path("status").asString().equals("PAUSED")) {
            Answer resumed = brokers.act(id, "resume");
            assertThat(resumed.json().path("status").asString())
                    .as(resumed.body())
                    .isEqualTo("SUCCEEDED");
        } else {
            assertThat(found.path("status").asString()).isEqualTo("SUCCEEDED");
        }
        assertThat(brokers.permission(master)).isEqualTo(6);
    }

    /** Dies while it sets two brokers back, one of which does not answer. */
    private void midRollback(ConsoleProcess console, Brokers brokers) throws Exception {
        EmbeddedNode master = cluster.master("broker-a");
        String id = begun(console, change(0, "broker-a", "[\"100%\"]", 0));
        brokers.awaitStatus(id, "SUCCEEDED");
        master.hang();
        unanswered(() -> brokers.act(id, "rollback"));
        await().atMost(Duration.ofSeconds(10))
                .until(() -> statuses(console, "ROLLING_BACK").contains(id));
        console.kill();
        master.resume();
        console.start();

        brokers.awaitStatus(id, "PAUSED");
        Answer resumed = brokers.act(id, "resume");
        assertThat(resumed.json().path("status").asString()).as(resumed.body()).isEqualTo("ROLLED_BACK");
        assertThat(statusesOf(resumed.json())).containsOnly("ROLLED_BACK");
    }

    private void expiredWhileDown(ConsoleProcess console, Brokers brokers, String id, EmbeddedNode slave, Instant set)
            throws Exception {
        if (!brokers.change(id).path("status").asString().equals("ROLLED_BACK")) {
            console.kill();
            await().atMost(Duration.ofSeconds(70)).until(() -> Instant.now().isAfter(set.plus(Duration.ofSeconds(61))));
            console.start();
        }
        JsonNode undone = brokers.awaitStatus(id, "ROLLED_BACK");
        assertThat(undone.path("expiryPending").asBoolean()).isFalse();
        assertThat(brokers.permission(slave)).isEqualTo(6);
    }

    private void restart(ConsoleProcess console) throws Exception {
        console.kill();
        console.start();
        new Brokers(console.rest()).awaitKnown(4);
    }

    private EmbeddedNode slave() {
        EmbeddedNode master = cluster.master("broker-b");
        return cluster.nodes(NodeKind.BROKER).stream()
                .filter(node -> "broker-b".equals(node.group()) && !node.equals(master))
                .findFirst()
                .orElseThrow();
    }

    private static String change(int permission, String group, String waves, int soak) {
        return """
                {"perm":%d,"region":"default","cluster":"mq-demo","brokerName":"%s","waves":%s,"soakSeconds":%d,"force":true}""".formatted(permission, group, waves, soak);
    }

    /** Sends a change without waiting for its end. */
    private static String begun(ConsoleProcess console, String body) {
        Answer plan = console.rest().post("/api/v1/permission-changes?dryRun=true", body);
        assertThat(plan.status()).as(plan.body()).isEqualTo(200);
        String id = plan.json().path("id").asString();
        unanswered(() -> console.rest().post("/api/v1/changes/" + id + "/confirm", null));
        return id;
    }

    /** Sends a request whose answer is lost when the console is killed. */
    private static void unanswered(Supplier<Answer> request) {
        Thread.ofVirtual().start(() -> {
            try {
                request.get();
            } catch (UncheckedIOException e) {
                log.info("No answer, as it should be: {}", e.getMessage());
            }
        });
    }

    private static List<String> statuses(ConsoleProcess console, String status) {
        return StreamSupport.stream(
                        console.rest()
                                .get("/api/v1/changes?status=" + status)
                                .json()
                                .path("content")
                                .spliterator(),
                        false)
                .map(change -> change.path("id").asString())
                .toList();
    }

    private static List<String> statusesOf(JsonNode change) {
        return StreamSupport.stream(change.path("targets").spliterator(), false)
                .map(target -> target.path("status").asString())
                .toList();
    }
}
