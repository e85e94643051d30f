package io.mqconsole.db;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One running mysqld and the line that ends it with this JVM. */
final class MysqldProcess {
    private static final Duration CLEAN_STOP = Duration.ofSeconds(20);
    private static final Duration KILL = Duration.ofSeconds(10);

    private final Process process;
    private final LifeLine lifeLine;
    private final Path log;

    private MysqldProcess(Process process, LifeLine lifeLine, Path log) {
        this.process = process;
        this.lifeLine = lifeLine;
        this.log = log;
    }

    /** Starts a server and returns at once; its log begins anew. */
    static MysqldProcess start(List<String> command, Path log) {
        try {
            Files.deleteIfExists(log);
            // Ctrl-C in a terminal goes to every process of the foreground group; the server is to be stopped by us.
            List<String> deafToCtrlC = new ArrayList<>(List.of("/bin/sh", "-c", "trap '' INT; exec \"$@\"", "sh"));
            deafToCtrlC.addAll(command);
            Process process = new ProcessBuilder(deafToCtrlC)
                    .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(log.toFile()))
                    .start();
            return new MysqldProcess(process, LifeLine.of(process), log);
        } catch (IOException e) {
            throw new MySqlStartException("Cannot start " + command.getFirst() + ": " + e.getMessage(), e);
        }
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    ServerLog log() {
        try {
            return new ServerLog(Files.exists(log) ? Files.readString(log, StandardCharsets.ISO_8859_1) : "");
        } catch (IOException e) {
            throw new MySqlStartException("Cannot read " + log + ": " + e.getMessage(), e);
        }
    }

    /** @return true when the program ended by itself with exit code 0 within the time */
    boolean endsWell(Duration time) {
        boolean ended = waitFor(time);
        if (!ended) {
            kill();
        }
        lifeLine.close();
        return ended && process.exitValue() == 0;
    }

    /** Ends the server in an orderly way, by force when it does not within 20 s. */
    void stop() {
        process.destroy();
        if (!waitFor(CLEAN_STOP)) {
            kill();
        }
        lifeLine.close();
    }

    void kill() {
        process.destroyForcibly();
        waitFor(KILL);
        lifeLine.close();
    }

    private boolean waitFor(Duration time) {
        try {
            return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            return false;
        }
    }
}
