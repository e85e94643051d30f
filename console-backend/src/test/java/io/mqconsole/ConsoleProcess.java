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
    /** System property with the runnable jar of the console. */
    private static final String CONSOLE_JAR = "mqconsole.console-jar";

    private final List<String> program;
    private final TestSchema schema;
    private final String nameServers;
    private final Path folder;
    private final int port;
    private Process process;

    private ConsoleProcess(List<String> program, TestSchema schema, String nameServers, Path folder, int port) {
        this.program = program;
        this.schema = schema;
        this.nameServers = nameServers;
        this.folder = folder;
        this.port = port;
    }

    /** @param folder for its key and its log, made if missing */
    public static ConsoleProcess start(TestSchema schema, String nameServers, Path folder) throws IOException {
        var program = new ArrayList<>(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1"));
        program.addAll(thisModule());
        return start(program, schema, nameServers, folder);
    }

    /**
     * As {@code ./mqconsole run} starts it: the packaged console where {@code -Dmqconsole.console-jar} names it, else this
     * module without pages.
     */
    public static ConsoleProcess asInstalled(TestSchema schema, String nameServers, Path folder) throws IOException {
        String jar = System.getProperty(CONSOLE_JAR);
        var program = new ArrayList<>(List.of(
                "-Xmx320m",
                "-XX:+UseG1GC",
                "-XX:GCTimeRatio=9",
                "-XX:G1PeriodicGCInterval=30000",
                "-XX:MinHeapFreeRatio=10",
                "-XX:MaxHeapFreeRatio=25"));
        program.addAll(jar == null ? thisModule() : List.of("-jar", jar));
        return start(program, schema, nameServers, folder);
    }

    private static ConsoleProcess start(List<String> program, TestSchema schema, String nameServers, Path folder)
            throws IOException {
        Files.createDirectories(folder);
        var console = new ConsoleProcess(program, schema, nameServers, folder.toAbsolutePath(), freePort());
        console.start();
        return console;
    }

    private static List<String> thisModule() {
        return List.of(
                "-cp",
                System.getProperty("java.class.path")
                        .replace(File.pathSeparator + File.pathSeparator, File.pathSeparator),
                BackendTestApplication.class.getName());
    }

    /** Starts it, or starts it again, and returns when it answers. */
    public void start() throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(program);
        command.addAll(List.of(
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--mqconsole.namesrv=" + nameServers,
                "--mqconsole.data-dir=" + folder,
                "--MQCONSOLE_ADMIN_PASSWORD=" + BackendTest.ADMIN_PASSWORD));
        schema.springProperties().forEach((key, value) -> command.add("--" + key + "=" + value));
        var builder = new ProcessBuilder(command);
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        process = builder.redirectErrorStream(true)
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

    /** What runs, in words. */
    public String program() {
        return program.contains("-jar") ? "The packaged console" : "The console without its pages";
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** The most memory that it ever occupied, as Linux counts it. */
    public long peakMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
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
