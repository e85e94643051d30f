package io.mqconsole.embedded.demo;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** How the console is started: the runnable jar as a process of its own, everything it must know in its environment. */
final class ConsoleProcess {
    private static final int CLEAN_STOP_SECONDS = 15;
    private static final int FIRST_WITH_UNSAFE_WARNINGS = 23;

    private final Path jar;
    private final DemoFolder folder;
    private final Map<String, String> environment;

    ConsoleProcess(Path jar, DemoFolder folder, Map<String, String> environment) {
        this.jar = jar;
        this.folder = folder;
        this.environment = environment;
    }

    static Map<String, String> environment(DemoFolder folder, DemoEnvironment demo, int port) {
        Map<String, String> values = demo.values();
        return Map.of(
                "MQCONSOLE_DB_URL", required(values, "DB_URL"),
                "MQCONSOLE_DB_USER", required(values, "DB_USER"),
                "MQCONSOLE_DB_PASSWORD", required(values, "DB_PASSWORD"),
                "MQCONSOLE_NAMESRV", required(values, "NAMESRV_ADDRS"),
                "MQCONSOLE_ADMIN_PASSWORD", required(values, "ADMIN_PASSWORD"),
                "MQCONSOLE_DATA_DIR", folder.console().toString(),
                "SERVER_ADDRESS", "127.0.0.1",
                "SERVER_PORT", Integer.toString(port));
    }

    Process start() {
        ProcessBuilder builder = new ProcessBuilder(command())
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(folder.consoleLog().toFile()));
        builder.environment().putAll(environment);
        builder.environment()
                .put("MALLOC_ARENA_MAX", "2"); // Else each of many threads may get malloc memory of its own.
        try {
            return builder.start();
        } catch (IOException e) {
            throw new DemoException("Cannot start the console: " + Failures.reason(e), e);
        }
    }

    static void stop(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(CLEAN_STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    List<String> command() {
        // Ctrl-C in a terminal goes to every process of the foreground group; the supervisor stops the console itself.
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // As ./mqconsole run starts it.
        command.addAll(List.of(
                "-Xmx320m",
                "-XX:+UseG1GC",
                "-XX:GCTimeRatio=9",
                "-XX:G1PeriodicGCInterval=30000",
                "-XX:MinHeapFreeRatio=10",
                "-XX:MaxHeapFreeRatio=25",
                "--enable-native-access=ALL-UNNAMED"));
        // The quick compiler alone: 8 s of processor time until the login page answers instead of 14 (measured).
        command.add("-XX:TieredStopAtLevel=1");
        if (Runtime.version().feature() >= FIRST_WITH_UNSAFE_WARNINGS) {
            command.add("--sun-misc-unsafe-memory-access=allow");
        }
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    private static String required(Map<String, String> values, String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no " + name);
        }
        return value;
    }
}
