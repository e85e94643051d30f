package io.mqconsole.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mqconsole.BackendTest;
import io.mqconsole.BackendTestApplication;
import io.mqconsole.db.EmbeddedMySql;
import io.mqconsole.shared.CurrentUser;
import io.mqconsole.shared.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A database that goes away while a wave is being written. */
class DatabaseGoneIT {

    @Test
    void theRunStopsBeforeTheNextNodeKeepsWhatItLearntAndSaysSo() throws Exception {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "gone-mysql-");
        try (EmbeddedMySql mysql = EmbeddedMySql.start(folder)) {
            mysql.createSchema("gone");
            try (ConfigurableApplicationContext console = start(mysql)) {
                ChangeEngine engine = console.getBean(ChangeEngine.class);
                ScriptedKind nodes = console.getBean(ScriptedKind.class);
                CurrentUser system = console.getBean(CurrentUser.class);
                Stream.of("n1", "n2").forEach(node -> nodes.nodes.put(node, Map.of("key", "old")));
                nodes.beforeWrite = mysql::kill;

                Change running = system.asSystem(() -> engine.run(request(), Duration.ZERO));
                await().atMost(Duration.ofSeconds(20)).until(() -> nodes.sent.size() == 1);
                Thread.sleep(3000);
                assertThat(nodes.sent).as("nothing is sent unrecorded").containsExactly("n1 new");
                nodes.beforeWrite = () -> {};
                mysql.restart();

                Change paused = system.asSystem(() -> engine.settled(running.id(), Duration.ofSeconds(30)));
                assertThat(paused.status()).isEqualTo(ChangeStatus.PAUSED);
                assertThat(paused.note()).isEqualTo(Text.of("change.note.database-away"));
                assertThat(paused.targets().stream().map(ChangeTarget::status))
                        .containsExactly(TargetStatus.VERIFIED, TargetStatus.PENDING);

                ChangeService changes = console.getBean(ChangeService.class);
                Change done = system.asSystem(
                        () -> changes.settled(changes.resume(running.id()).id(), Duration.ofSeconds(30)));
                assertThat(done.status()).isEqualTo(ChangeStatus.SUCCEEDED);
                assertThat(nodes.sent).containsExactly("n1 new", "n2 new");
            }
        }
    }

    private static ChangeRequest request() {
        return new ChangeRequest(
                ScriptedKind.NAME,
                "node:write",
                Text.of("node.permission.summary", "6", 4, 2),
                null,
                Stream.of("n1", "n2")
                        .map(node -> new Wish(new Target("r", "c", node, node, "config/key"), Map.of("key", "new")))
                        .toList(),
                new WavePlan(List.of(WaveSize.of(1)), Duration.ZERO, false, false),
                List.of(),
                false,
                null);
    }

    private static ConfigurableApplicationContext start(EmbeddedMySql mysql) {
        return SpringApplication.run(
                BackendTestApplication.class,
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--spring.datasource.url=" + mysql.jdbcUrl("gone"),
                "--spring.datasource.username=" + mysql.user(),
                "--spring.datasource.password=" + mysql.password(),
                "--MQCONSOLE_ADMIN_PASSWORD=" + BackendTest.ADMIN_PASSWORD);
    }
}
