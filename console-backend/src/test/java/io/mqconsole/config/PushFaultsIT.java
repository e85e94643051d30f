package io.mqconsole.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mqconsole.BackendTest;
import io.mqconsole.BackendTestApplication;
import io.mqconsole.ConsoleProcess;
import io.mqconsole.RestClient;
import io.mqconsole.RestClient.Answer;
import io.mqconsole.db.EmbeddedMySql;
import io.mqconsole.db.junit.SharedMySql;
import io.mqconsole.scripted.Behaviour;
import io.mqconsole.scripted.ScriptedBroker;
import io.mqconsole.scripted.ScriptedCluster;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** A push of configuration whose database goes away, or whose console dies while it is set back. */
class PushFaultsIT {
    private static final Logger log = LoggerFactory.getLogger(PushFaultsIT.class);
    private static final int BROKERS = 4;
    private static final String KEY = "autoCreateTopicEnable";
    private static final String ONE_THEN_THE_REST = "[1,\"100%\"]";

    private final ScriptedCluster cluster = ScriptedCluster.of(BROKERS);

    @AfterEach
    void end() {
        cluster.close();
    }

    @Test
    void withoutItsDatabaseAPushStopsBeforeTheNextBrokerAndGoesOnLaterWithoutWritingTwice() throws Exception {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "push-mysql-");
        try (EmbeddedMySql mysql = EmbeddedMySql.start(folder)) {
            mysql.createSchema("push");
            try (ConfigurableApplicationContext console = console(mysql)) {
                var pushes =
                        new ScriptedPushes(RestClient.anonymous(port(console)).admin()).awaitKnown(BROKERS);
                JsonNode plan = pushes.toAll("?dryRun=true", pushes.saved(Map.of(KEY, "false")), ONE_THEN_THE_REST, "")
                        .json();
                ScriptedBroker first = firstOf(plan);
                first.behave((request, honestly) -> {
                    if (request.getCode() == ScriptedBroker.WRITE) {
                        mysql.kill();
                    }
                    return Behaviour.honest().to(request, honestly);
                });

                unanswered(() -> pushes.act(plan, "confirm"));
                await().atMost(Duration.ofSeconds(20)).until(() -> writes(first) == 1);
                await("nothing is sent unrecorded")
                        .during(Duration.ofSeconds(2))
                        .atMost(Duration.ofSeconds(5))
                        .until(() -> writes() == 1);
                first.behave(Behaviour.honest());
                mysql.restart();

                JsonNode paused = pushes.awaitStatus(plan, "PAUSED");
                assertThat(paused.path("note").asString()).contains("The database was away");
                assertThat(statuses(paused)).containsExactly("VERIFIED", "PENDING", "PENDING", "PENDING");
                pushes.act(plan, "resume");
                assertThat(statuses(pushes.awaitStatus(plan, "SUCCEEDED"))).containsOnly("VERIFIED");
                assertThat(cluster.brokers()).allSatisfy(broker -> {
                    assertThat(broker.value(KEY)).isEqualTo("false");
                    assertThat(writes(broker)).as(broker.name()).isEqualTo(1);
                });
            }
        }
    }

    @Test
    void aConsoleThatIsKilledWhileItSetsAPushBackLeavesItToBeFinishedWithoutWritingTwice() throws Exception {
        try (ConsoleProcess console = ConsoleProcess.start(
                SharedMySql.freshSchema("killed_push"), cluster.namesrvAddr(), Path.of("target", "killed-push"))) {
            var pushes = new ScriptedPushes(console.rest()).awaitKnown(BROKERS);
            JsonNode push = pushes.toAll("", pushes.saved(Map.of(KEY, "false")), ONE_THEN_THE_REST, "")
                    .json();
            assertThat(statuses(pushes.awaitStatus(push, "SUCCEEDED"))).containsOnly("VERIFIED");
            ScriptedBroker first = firstOf(push);
            ScriptedBroker last = named(push, BROKERS - 1);
            var asked = new CountDownLatch(1);
            last.behave(Behaviour.onceWritten((request, honestly) -> {
                asked.countDown();
                return Behaviour.hanging().to(request, honestly);
            }));

            unanswered(() -> pushes.act(push, "rollback"));
            assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
            await().atMost(Duration.ofSeconds(10)).until(() -> writes() == BROKERS + 3);
            console.kill();
            last.behave(Behaviour.honest());
            console.start();

            JsonNode paused = pushes.awaitStatus(push, "PAUSED");
            assertThat(statuses(paused)).containsExactly("VERIFIED", "ROLLED_BACK", "ROLLED_BACK", "VERIFIED");
            assertThat(first.value(KEY))
                    .as("its wave is the last to be set back")
                    .isEqualTo("false");
            pushes.act(push, "resume");
            assertThat(statuses(pushes.awaitStatus(push, "ROLLED_BACK"))).containsOnly("ROLLED_BACK");
            assertThat(cluster.brokers()).allSatisfy(broker -> {
                assertThat(broker.value(KEY)).isEqualTo("true");
                // What was sent to the one that hung never arrived.
                assertThat(writes(broker)).as(broker.name()).isEqualTo(broker.equals(last) ? 3 : 2);
            });
        }
    }

    private ScriptedBroker firstOf(JsonNode change) {
        return named(change, 0);
    }

    private ScriptedBroker named(JsonNode change, int target) {
        String name = change.path("targets").path(target).path("node").asString();
        return cluster.brokers().stream()
                .filter(broker -> broker.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private long writes() {
        return cluster.brokers().stream().mapToLong(this::writes).sum();
    }

    private long writes(ScriptedBroker broker) {
        return cluster.journal().asked(broker, ScriptedBroker.WRITE);
    }

    private static List<String> statuses(JsonNode change) {
        return change.path("targets")
                .valueStream()
                .map(target -> target.path("status").asString())
                .toList();
    }

    /** Sends a request whose answer nobody waits for. */
    private static void unanswered(Supplier<Answer> request) {
        Thread.ofVirtual().start(() -> {
            try {
                request.get();
            } catch (UncheckedIOException e) {
                log.info("No answer, as it should be: {}", e.getMessage());
            }
        });
    }

    private static int port(ConfigurableApplicationContext console) {
        return console.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private ConfigurableApplicationContext console(EmbeddedMySql mysql) {
        return SpringApplication.run(
                BackendTestApplication.class,
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--mqconsole.namesrv=" + cluster.namesrvAddr(),
                "--spring.datasource.url=" + mysql.jdbcUrl("push"),
                "--spring.datasource.username=" + mysql.user(),
                "--spring.datasource.password=" + mysql.password(),
                "--MQCONSOLE_ADMIN_PASSWORD=" + BackendTest.ADMIN_PASSWORD);
    }
}
