package io.mqconsole.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * Ends child processes after this JVM has died in any way, even those that hang and cannot notice.
 *
 * <p>A small shell process reads from a pipe that only this JVM holds. When the pipe closes it kills what is in the pids
 * file, and only processes whose start time is still the recorded one.
 */
public final class Reaper implements AutoCloseable {

    private final Path pidsFile;
    private final Process shell;

    private Reaper(Path pidsFile, Process shell) {
        this.pidsFile = pidsFile;
        this.shell = shell;
    }

    /**
     * @param pidsFile where the process ids are kept; what an earlier crash left in it is killed first
     * @throws ClusterException when no shell can be started
     */
    public static Reaper start(Path pidsFile) {
        try {
            Path file = pidsFile.toAbsolutePath();
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            killLeftovers(file);
            Files.writeString(file, "");
            Process shell = new ProcessBuilder("sh", "-c", script(), file.toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new Reaper(file, shell);
        } catch (IOException e) {
            throw new ClusterException("The reaper of child processes cannot start: " + e.getMessage(), e);
        }
    }

    /** Kills what a pids file names and what is still the same process, and waits until it is gone. */
    public static void killLeftovers(Path pidsFile) {
        if (!Files.exists(pidsFile)) {
            return;
        }
        try {
            List<ProcessStamp> leftovers = Files.readAllLines(pidsFile).stream()
                    .filter(line -> line.indexOf(' ') > 0)
                    .map(ProcessStamp::parse)
                    .filter(ProcessStamp::stillRuns)
                    .toList();
            for (ProcessStamp leftover : leftovers) {
                ProcessHandle.of(leftover.pid()).ifPresent(handle -> {
                    handle.destroyForcibly();
                    handle.onExit().orTimeout(10, TimeUnit.SECONDS).join();
                });
            }
            Files.deleteIfExists(pidsFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From now on this process is killed when this JVM ends. A process that is gone already is ignored. */
    public void add(long pid) {
        ProcessStamp.of(pid).ifPresent(this::append);
    }

    private synchronized void append(ProcessStamp process) {
        try {
            Files.writeString(pidsFile, process.line() + "\n", StandardOpenOption.APPEND, StandardOpenOption.CREATE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kills what still runs of the processes that were added. */
    @Override
    public void close() {
        try {
            shell.getOutputStream().close();
            if (!shell.waitFor(10, TimeUnit.SECONDS)) {
                shell.destroyForcibly();
            }
        } catch (IOException e) {
            shell.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String script() throws IOException {
        try (InputStream in = Objects.requireNonNull(Reaper.class.getResourceAsStream("reaper.sh"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
