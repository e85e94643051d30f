package io.mqconsole.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * RocketMQ's {@code mqadmin} in a process that stays from its first command until the cluster is closed, because to start it
 * takes ten times as long as most commands do.
 *
 * <p>The protocol: a line on stdin holds the arguments of a command, each in Base64, with blanks between; a line
 * {@code SAID <Base64>} on stdout holds what the command printed.
 */
final class AdminShell {
    private static final String MAIN_CLASS = "io.mqconsole.embedded.node.MqAdminMain";
    private static final String SAID = "SAID ";
    private static final int HEAP_MEGABYTES = 96;
    private static final Duration LONGEST = Duration.ofSeconds(120);

    private final Path logDir;
    private final Reaper reaper;
    private @Nullable Process running;

    AdminShell(Path logDir, Reaper reaper) {
        this.logDir = logDir;
        this.reaper = reaper;
    }

    /**
     * One command at a time; others wait.
     *
     * @return stdout and stderr as they came
     * @throws ClusterException when the tool has not answered after two minutes, or has ended itself; the next command
     *     starts it anew
     */
    synchronized String run(List<String> command) {
        try {
            return answer(process(), command);
        } catch (IOException e) {
            abandon();
            throw new ClusterException("mqadmin cannot be run: " + e.getMessage(), e);
        } catch (ClusterException e) {
            abandon();
            throw e;
        }
    }

    private static String answer(Process process, List<String> command) throws IOException {
        var hangs = CompletableFuture.runAsync(
                process::destroyForcibly, CompletableFuture.delayedExecutor(LONGEST.toMillis(), TimeUnit.MILLISECONDS));
        try {
            tell(process, command);
            return said(process, command);
        } finally {
            hangs.cancel(false);
        }
    }

    /** It may be dying, and count as alive for a moment. */
    private void abandon() {
        Process failed = running;
        running = null;
        if (failed != null) {
            failed.destroyForcibly();
        }
    }

    private Process process() throws IOException {
        Process present = running;
        if (present != null && present.isAlive()) {
            return present;
        }
        Files.createDirectories(logDir);
        Process started = new ProcessBuilder(ChildJvm.command(logDir, HEAP_MEGABYTES, MAIN_CLASS, List.of()))
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        logDir.resolve("console.log").toFile()))
                .start();
        reaper.add(started.pid());
        running = started;
        return started;
    }

    private static void tell(Process process, List<String> command) throws IOException {
        String line = command.stream()
                .map(argument -> Base64.getEncoder().encodeToString(argument.getBytes(StandardCharsets.UTF_8)))
                .collect(Collectors.joining(" ", "", "\n"));
        OutputStream stdin = process.getOutputStream();
        stdin.write(line.getBytes(StandardCharsets.US_ASCII));
        stdin.flush();
    }

    private static String said(Process process, List<String> command) throws IOException {
        BufferedReader lines = process.inputReader(StandardCharsets.US_ASCII);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(SAID)) {
                return new String(Base64.getDecoder().decode(line.substring(SAID.length())), StandardCharsets.UTF_8);
            }
        }
        throw new ClusterException(
                "mqadmin " + command + " ended without a word, or said nothing for " + LONGEST.toSeconds() + " s");
    }
}
