package io.mqconsole.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A Java process on RocketMQ's class path that says on stdout when it is ready and ends when its stdin does.
 *
 * <p>The protocol: it prints {@code READY}, {@code PORT-TAKEN <reason>} or {@code FAILED <reason>}; a line {@code stop} on stdin asks for a clean
 * end; the end of stdin means that the parent is dead.
 */
public final class ChildJvm {

    private static final long LOG_KEPT_BYTES = 1_000_000;
    /**
     * Small heaps that give back what they do not need, one collector thread, only the quick compiler, and no
     * verification of jars that are known: seven such processes share two cores while they start. Each thread of a broker
     * that stores messages keeps a buffer of 4 MB outside the heap, eighteen of them for delayed messages alone, and the
     * default limit is the heap's size. The last ones silence what RocketMQ and its Netty would make JDK 25 print.
     */
    private static final List<String> JVM_FLAGS = List.of(
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:+UnlockDiagnosticVMOptions",
            "-Xms16m",
            "-Xmn12m",
            "-Xss512k",
            "-XX:-ShrinkHeapInSteps",
            "-XX:MinHeapFreeRatio=10",
            "-XX:MaxHeapFreeRatio=20",
            "-XX:MaxDirectMemorySize=256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:-BytecodeVerificationRemote",
            "-XX:-UsePerfData",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED");

    /**
     * Ctrl-C reaches every process of the terminal; the nodes leave it to their parent to stop them cleanly. Dozens of a
     * broker's threads look around every millisecond or few: where the system may wake them up to 10 ms late, and many at
     * once, an idle broker takes half as much of a core. Where it cannot, nothing is lost.
     */
    private static final String PRELUDE =
            "trap '' INT HUP; { echo 10000000 >/proc/$$/timerslack_ns; } 2>/dev/null; exec \"$@\"";

    private final String name;
    private final Path console;
    private final Process process;
    private final CompletableFuture<String> answer = new CompletableFuture<>();

    private ChildJvm(String name, Path console, Process process) {
        this.name = name;
        this.console = console;
        this.process = process;
    }

    /**
     * Starts the process and does not wait for it.
     *
     * @param name how messages call it
     * @param logDir where its console output and RocketMQ's log file go
     * @param heapMegabytes its largest heap
     */
    public static ChildJvm launch(
            String name, Path logDir, int heapMegabytes, Reaper reaper, String mainClass, List<String> arguments) {
        Path console = logDir.resolve("console.log");
        try {
            Files.createDirectories(logDir);
            if (Files.exists(console) && Files.size(console) > LOG_KEPT_BYTES) {
                Files.delete(console);
            }
            var builder = new ProcessBuilder(command(logDir, heapMegabytes, mainClass, arguments))
                    .redirectError(ProcessBuilder.Redirect.appendTo(console.toFile()));
            // A killed broker leaves its unpacked native library behind; here the next start overwrites it.
            builder.environment().put("ROCKSDB_SHAREDLIB_DIR", logDir.toString());
            // Else each of a broker's hundred threads may get malloc memory of its own.
            builder.environment().put("MALLOC_ARENA_MAX", "2");
            Process process = builder.start();
            reaper.add(process.pid());
            var child = new ChildJvm(name, console, process);
            Thread.ofPlatform().daemon().name("stdout-of-" + name).start(child::listen);
            return child;
        } catch (IOException e) {
            throw new ClusterException(name + " cannot be started: " + e.getMessage(), e);
        }
    }

    /** @throws ClusterException when it says that it failed, ends, or says nothing in time */
    public void awaitReady(Duration timeout) {
        try {
            String line = answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            if (line.startsWith("PORT-TAKEN ")) {
                throw new PortTakenException(name, name + " did not start: " + line.substring("PORT-TAKEN ".length()));
            }
            if (!line.equals("READY")) {
                throw new ClusterException(name + " did not start: " + line.replaceFirst("^FAILED ", ""));
            }
        } catch (TimeoutException | ExecutionException e) {
            throw new ClusterException(
                    name + " was not ready within " + timeout.toSeconds() + " s; its output is in " + console, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClusterException("Interrupted while " + name + " was starting", e);
        }
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Asks it to end cleanly, and kills it when it has not after the timeout. */
    public void stop(Duration timeout) {
        try {
            OutputStream stdin = process.getOutputStream();
            stdin.write("stop\n".getBytes(StandardCharsets.UTF_8));
            stdin.flush();
        } catch (IOException e) {
            kill(); // It no longer listens: it is dead or about to be.
            return;
        }
        if (!exitsWithin(timeout)) {
            kill();
        }
    }

    /** SIGKILL, and waits until the process is gone. */
    public void kill() {
        process.destroyForcibly();
        if (!exitsWithin(Duration.ofSeconds(10))) {
            throw new ClusterException(name + " (process " + pid() + ") is still there 10 s after SIGKILL");
        }
    }

    /** @param signal such as {@code STOP}, by its name without SIG */
    void signal(String signal) {
        try {
            // The shell's own kill: slim images have no /bin/kill.
            int exit = new ProcessBuilder("sh", "-c", "kill -" + signal + " " + pid())
                    .inheritIO()
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new ClusterException("Process " + pid() + " of " + name + " cannot be sent SIG" + signal);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClusterException("Interrupted while signalling " + name, e);
        }
    }

    private boolean exitsWithin(Duration timeout) {
        try {
            return process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            String line = lines.readLine();
            while (line != null) {
                if (line.equals("READY") || line.startsWith("FAILED ") || line.startsWith("PORT-TAKEN ")) {
                    answer.complete(line);
                }
                line = lines.readLine();
            }
            answer.complete("FAILED it ended without a word; its output is in " + console);
        } catch (IOException e) {
            answer.completeExceptionally(e);
        }
    }

    static List<String> command(Path logDir, int heapMegabytes, String mainClass, List<String> arguments) {
        var command = new ArrayList<>(List.of("sh", "-c", PRELUDE, "sh"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM_FLAGS);
        command.add("-Xmx" + heapMegabytes + "m");
        command.add("-Duser.home=" + logDir); // The last resort of libraries that write into the home folder.
        command.add("-Drocketmq.log.root=" + logDir);
        command.add("-Djava.io.tmpdir=" + logDir);
        command.add("-cp");
        command.add(NodeLib.find() + "/*");
        command.add(mainClass);
        command.addAll(arguments);
        return command;
    }
}
