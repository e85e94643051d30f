package io.mqconsole.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.mqconsole.BackendTest;
import io.mqconsole.BackendTestApplication;
import io.mqconsole.RestClient;
import io.mqconsole.RestClient.Answer;
import io.mqconsole.db.EmbeddedMySql;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** A database that goes away and comes back, is not there at start, or is set up wrongly. */
@ExtendWith(OutputCaptureExtension.class)
class DatabaseAwayIT {
    private static final String NOWHERE = "jdbc:mysql://127.0.0.1:1/console";

    @Test
    void restSays503AndRecoversByItself(CapturedOutput output) throws Exception {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "away-mysql-");
        try (EmbeddedMySql mysql = EmbeddedMySql.start(folder)) {
            mysql.createSchema("away");
            try (ConfigurableApplicationContext backend =
                    start(mysql.jdbcUrl("away"), mysql.user(), mysql.password(), "")) {
                RestClient anonymous = RestClient.anonymous(port(backend));
                assertThat(output.getAll()).contains("First start. Log in as admin with this password");
                RestClient admin = anonymous.basic("admin", printedPassword(output));
                assertThat(admin.get("/api/v1/me")
                                .json()
                                .path("mustChangePassword")
                                .asBoolean())
                        .isTrue();

                mysql.stop();
                // What was read of an account is good for three seconds.
                Awaitility.await().atMost(Duration.ofSeconds(8)).untilAsserted(() -> assertUnavailable(admin));
                assertUnavailable(anonymous.basic("admin", "not remembered"));
                assertUnavailable(anonymous.token("mqc_" + "A".repeat(43)));

                mysql.restart();
                Awaitility.await()
                        .atMost(Duration.ofSeconds(15))
                        .untilAsserted(() ->
                                assertThat(admin.get("/api/v1/me").status()).isEqualTo(200));
                assertThat(anonymous
                                .token("mqc_" + "A".repeat(43))
                                .get("/api/v1/me")
                                .status())
                        .isEqualTo(401);
            }
        }
    }

    @Test
    void withoutADatabaseTheStartEndsInOneClearLine(CapturedOutput output) {
        assertThat(catchThrowable(() -> start(NOWHERE, "console", "kX9-some-secret", "")))
                .isNotNull();
        assertThat(output.getAll())
                .contains("The console's database at " + NOWHERE + " cannot be used: no MySQL answers there.");
    }

    @Test
    void emptyAndDefaultSecretsAreRefusedByName(CapturedOutput output) {
        assertThat(catchThrowable(() -> start(NOWHERE, "console", "", ""))).isInstanceOf(StartupRefused.class);
        assertThat(catchThrowable(() -> start(NOWHERE, "root", "root", "")))
                .hasMessageContaining("MQCONSOLE_DB_PASSWORD");
        assertThat(catchThrowable(() -> start("", "", "", ""))).hasMessageContaining("MQCONSOLE_DB_URL");
        assertThat(output.getAll()).contains("MQCONSOLE_DB_PASSWORD is not set.");
    }

    @Test
    void aDefaultAdminPasswordIsRefusedByName() throws Exception {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "weak-mysql-");
        try (EmbeddedMySql mysql = EmbeddedMySql.start(folder)) {
            mysql.createSchema("weak");
            assertThat(catchThrowable(
                            () -> start(mysql.jdbcUrl("weak"), mysql.user(), mysql.password(), "changeme12345")))
                    .isInstanceOf(StartupRefused.class)
                    .hasMessageContaining("MQCONSOLE_ADMIN_PASSWORD");
            try (ConfigurableApplicationContext first =
                    start(mysql.jdbcUrl("weak"), mysql.user(), mysql.password(), BackendTest.ADMIN_PASSWORD)) {
                assertThat(RestClient.anonymous(port(first))
                                .admin()
                                .get("/api/v1/audit")
                                .status())
                        .isEqualTo(200);
            }
            try (ConfigurableApplicationContext second =
                    start(mysql.jdbcUrl("weak"), mysql.user(), mysql.password(), "another-long-one-77")) {
                assertThat(RestClient.anonymous(port(second))
                                .admin()
                                .get("/api/v1/audit")
                                .status())
                        .as("a later start does not overwrite the password")
                        .isEqualTo(200);
            }
        }
    }

    private static void assertUnavailable(RestClient client) {
        Instant before = Instant.now();
        Answer answer = client.get("/api/v1/me");
        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("database-unavailable");
        assertThat(answer.header("Retry-After")).isNotEmpty();
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(6));
    }

    private static String printedPassword(CapturedOutput output) {
        return output.getAll().replaceAll("(?s).*shown only now: (\\S+).*", "$1");
    }

    private static int port(ConfigurableApplicationContext context) {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private static ConfigurableApplicationContext start(
            String url, String user, String password, String adminPassword) {
        return SpringApplication.run(
                BackendTestApplication.class,
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=" + user,
                "--spring.datasource.password=" + password,
                "--MQCONSOLE_ADMIN_PASSWORD=" + adminPassword);
    }
}
