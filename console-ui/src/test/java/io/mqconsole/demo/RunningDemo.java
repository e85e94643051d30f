package io.mqconsole.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mqconsole.embedded.Topology;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A demo in a folder of its own, seen from outside: its files, its processes, its answers. */
record RunningDemo(Path folder) {
    private static final Path LAUNCHER =
            Path.of("..", "mqconsole").toAbsolutePath().normalize();
    private static final int JAVA_PARTS = 1 + Topology.twoRooms().nodes().size() + 1;
    private static final Duration WHOLE = Duration.ofMinutes(3);

    static RunningDemo in(Path folder) {
        try {
            if (Files.exists(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
            return new RunningDemo(Files.createDirectories(folder).toRealPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Answer mqconsole(String command) throws IOException, InterruptedException {
        return mqconsole(command, "");
    }

    /** @param pipe what follows the command in the shell */
    Answer mqconsole(String command, String pipe) throws IOException, InterruptedException {
        Path output = folder.resolveSibling("demo-it.out");
        String line = "'" + LAUNCHER + "' " + command + " --data '" + folder + "' 2>&1 " + pipe;
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", line)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("MQCONSOLE_"));
        builder.environment().put("MQCONSOLE_BUILD", "never"); // the build around this test has just made it
        int exitCode = builder.start().waitFor();
        return new Answer(exitCode, Files.readString(output));
    }

    String setting(String name) throws IOException {
        return Files.readAllLines(folder.resolve("demo.env")).stream()
                .filter(line -> line.startsWith(name + "="))
                .map(line -> line.substring(name.length() + 2, line.length() - 1))
                .findFirst()
                .orElseThrow();
    }

    /** @return the HTTP status for the admin of the demo, 0 when nobody answers */
    int status(String path) {
        try {
            var connection = (HttpURLConnection)
                    URI.create(setting("CONSOLE_URL") + path).toURL().openConnection();
            String login = setting("ADMIN_USER") + ":" + setting("ADMIN_PASSWORD");
            connection.setRequestProperty(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
            connection.setConnectTimeout(5_000);
            connection.setReadTimeout(20_000);
            return connection.getResponseCode();
        } catch (IOException e) {
            return 0;
        }
    }

    Path log() {
        return folder.resolve("logs").resolve("demo.log");
    }

    int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    ProcessHandle supervisor() throws IOException {
        String pid = Files.readString(folder.resolve("demo.lock")).strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    /** @return the supervisor and everything it started */
    List<ProcessHandle> processes() throws IOException {
        return Stream.concat(Stream.of(supervisor()), supervisor().descendants())
                .toList();
    }

    /**
     * Returns when every part runs that the demo starts: the login page, for which the launcher waits, answers before the
     * nodes and the traffic have been started.
     */
    void awaitAllParts() {
        await().atMost(WHOLE)
                .untilAsserted(() -> assertThat(javaProcesses())
                        .as("the console, the nodes and the traffic of %s", log())
                        .hasSize(JAVA_PARTS));
    }

    List<ProcessHandle> javaProcesses() throws IOException {
        return supervisor()
                .children()
                .filter(child -> child.info().command().orElse("").endsWith("/java"))
                .toList();
    }

    ProcessHandle console() throws IOException {
        return javaProcesses().stream()
                .filter(child -> Stream.of(child.info().arguments().orElse(new String[0]))
                        .anyMatch(argument -> argument.endsWith("/console.jar")))
                .findFirst()
                .orElseThrow();
    }

    record Answer(int exitCode, String text) {}
}
