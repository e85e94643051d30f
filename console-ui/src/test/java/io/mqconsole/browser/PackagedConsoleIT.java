package io.mqconsole.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mqconsole.db.junit.SharedMySql;
import io.mqconsole.db.junit.TestSchema;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The jar as it is shipped: only it shows what its class loader cannot find. */
class PackagedConsoleIT {
    private static final Duration STARTED = Duration.ofSeconds(60);

    @Test
    void theJarStartsAndShowsItsLoginPageWithEverythingThatItLoads() throws Exception {
        int port = freePort();
        Process console = start(port, SharedMySql.freshSchema("packaged"));
        try {
            String base = "http://localhost:" + port + "/";
            await().atMost(STARTED)
                    .ignoreExceptions()
                    .until(() -> console.isAlive() && get(base + "login").statusCode() == 200);
            String page = get(base + "login").body();
            assertThat(page).contains("console/styles.css", "VAADIN/build/");
            assertThat(get(base + "console/styles.css").statusCode()).isEqualTo(200);
            assertThat(get(base + "aura/aura.css").statusCode()).isEqualTo(200);
            assertThat(get(base + page.replaceAll("(?s).*src=\"\\./(VAADIN/build/[^\"]+)\".*", "$1"))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(get(base + "actuator/health").body()).contains("UP");
        } finally {
            console.destroy();
            if (!console.waitFor(20, TimeUnit.SECONDS)) {
                console.destroyForcibly();
            }
        }
    }

    private static Process start(int port, TestSchema schema) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "packaged"));
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-jar",
                jar().toString());
        builder.environment()
                .putAll(Map.of(
                        "MQCONSOLE_DB_URL", schema.jdbcUrl(),
                        "MQCONSOLE_DB_USER", schema.server().user(),
                        "MQCONSOLE_DB_PASSWORD", schema.server().password(),
                        "MQCONSOLE_ADMIN_PASSWORD", BrowserTest.ADMIN_PASSWORD,
                        "MQCONSOLE_DATA_DIR", folder.toAbsolutePath().toString(),
                        "SERVER_ADDRESS", "127.0.0.1",
                        "SERVER_PORT", String.valueOf(port)));
        return builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("console.log").toFile())
                .start();
    }

    private static Path jar() throws IOException {
        try (var files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.getFileName().toString().endsWith("-app.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no runnable jar in target: run the package phase"));
        }
    }

    private static HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
