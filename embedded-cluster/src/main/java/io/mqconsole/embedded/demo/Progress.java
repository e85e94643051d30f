package io.mqconsole.embedded.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Tells what the demo is doing: on the terminal with the seconds since its start, and in its log with the time. */
final class Progress {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final double NANOS = 1e9;

    private final PrintStream terminal;
    private final Path log;
    private final long start = System.nanoTime();
    private boolean attached = true;

    Progress(PrintStream terminal, Path log) {
        this.terminal = terminal;
        this.log = log;
    }

    synchronized void step(String what, String state) {
        String line = String.format(Locale.ROOT, "%-8s %s", what, state);
        say(String.format(Locale.ROOT, "[%5.1f s] %s", (System.nanoTime() - start) / NANOS, line));
        note(line);
    }

    /** A line for the terminal only, such as a password. */
    synchronized void say(String line) {
        if (attached) {
            terminal.println(line);
            terminal.flush();
        }
    }

    /** From now on only the log is written; whoever waits for the end of our output gets it. */
    synchronized void letGo() {
        attached = false;
        terminal.close();
    }

    private void note(String line) {
        try {
            Files.writeString(
                    log,
                    LocalDateTime.now().format(TIME) + " " + line + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            say("cannot write " + log + ": " + Failures.reason(e));
        }
    }
}
