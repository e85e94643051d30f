package io.mqconsole.db;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.concurrent.TimeUnit;

/**
 * Ends a server when this JVM ends in any way, SIGKILL included: a small shell waits for the end of its input, which
 * only the death of this JVM brings, and then stops the server.
 */
final class LifeLine implements AutoCloseable {
    private static final String SCRIPT = "trap '' INT TERM HUP; cat >/dev/null; kill -TERM \"$1\" 2>/dev/null; n=0; "
            + "while kill -0 \"$1\" 2>/dev/null && [ $n -lt 15 ]; do sleep 1; n=$((n+1)); done; "
            + "kill -KILL \"$1\" 2>/dev/null";

    private final Process shell;

    private LifeLine(Process shell) {
        this.shell = shell;
    }

    static LifeLine of(Process server) throws IOException {
        return new LifeLine(
                new ProcessBuilder("/bin/sh", "-c", SCRIPT, "mqconsole-mysqld-lifeline", Long.toString(server.pid()))
                        .redirectOutput(Redirect.DISCARD)
                        .redirectError(Redirect.DISCARD)
                        .start());
    }

    /** Lets go without touching the server; called when it has ended, before its process id can be given to another. */
    @Override
    public void close() {
        shell.destroyForcibly();
        try {
            shell.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
