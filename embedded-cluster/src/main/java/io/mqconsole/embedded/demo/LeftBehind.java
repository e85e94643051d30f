package io.mqconsole.embedded.demo;

import io.mqconsole.db.EmbeddedMySql;
import io.mqconsole.embedded.Reaper;
import java.nio.file.Files;

/** Ends what a supervisor that was killed may have left running on a folder, and nothing else. */
final class LeftBehind {
    private LeftBehind() {}

    /**
     * Call with the demo's lock held: then no supervisor lives that could own what is found.
     *
     * @return whether the last supervisor ended without cleaning up
     */
    static boolean end(DemoFolder folder) {
        // Both compare more than the process id before they end anything: the start time, or the command line.
        boolean crashed = Files.exists(folder.pids());
        Reaper.killLeftovers(folder.pids());
        Reaper.killLeftovers(folder.cluster().resolve("pids"));
        return EmbeddedMySql.stopLeftBehind(folder.mysql()) || crashed;
    }
}
