package io.mqconsole;

import static org.awaitility.Awaitility.await;

import io.mqconsole.db.junit.TestSchema;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A console in a process of its own, which can be killed. Its data outlives it in the schema. */
public final class ConsoleProcess implements AutoCloseable {
    private final TestSchema schema;
    private final String nameServers;
    private final Path folder;
    private final int port;
    private Process process;

    private ConsoleProcess(TestSchema schema, String nameServers, Path folder, int port) {
        this.schema = schema;
        this.nameServers = nameServers;
        this.folder = folder;
        this.port = port;
    }

    /** @param folder for its key and its log, made if missing */
    public static ConsoleProcess start(TestSchema schema, String nameServers, Path folder) throws IOException {
        Files.createDirectories(folder);
        var console = new ConsoleProcess(schema, nameServers, folder.toAbsolutePath(), freePort());
        console.start();
        return console;
    }

    /** Starts it, or starts it again, and returns when it answers. */
    public void start() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path")
                        .replace(File.pathSeparator + File.pathSeparator, File.pathSeparator),
                BackendTestApplication.class.getName(),
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--mqconsole.namesrv=" + nameServers,
                "--mqconsole.data-dir=" + folder,
                "--MQCONSOLE_ADMIN_PASSWORD=" + BackendTest.ADMIN_PASSWORD));
        schema.springProperties().forEach((key, value) -> command.add("--" + key + "=" + value));
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("console.log").toFile()))
                .start();
        await("console, see " + folder.resolve("console.log"))
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .until(() -> rest().get("/api/v1/me").status() == 200);
    }

    /** SIGKILL: nothing is written down, nothing is closed. */
    public void kill() {
        process.destroyForcibly();
        await().atMost(Duration.ofSeconds(10)).until(() -> !process.isAlive());
    }

    public RestClient rest() {
        return RestClient.anonymous(port).admin();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
