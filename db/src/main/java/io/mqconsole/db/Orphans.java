package io.mqconsole.db;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Finds and stops the servers that a killed JVM left on a data folder, told by executable name and command line. */
final class Orphans {
    private static final int CLEAN_STOP_SECONDS = 15;
    private static final int KILL_SECONDS = 5;

    private Orphans() {}

    /**
     * Call only with the folder's lock held: a server whose owner lives is no orphan.
     *
     * @return whether there was one
     */
    static boolean stop(DataFolder folder) {
        List<ProcessHandle> orphans = ProcessHandle.allProcesses()
                .filter(process -> isServerOf(process, folder))
                .toList();
        for (ProcessHandle orphan : orphans) {
            orphan.destroy();
            if (!ends(orphan, CLEAN_STOP_SECONDS)) {
                orphan.destroyForcibly();
                if (!ends(orphan, KILL_SECONDS)) {
                    throw new MySqlStartException("A MySQL server from an earlier start (process " + orphan.pid()
                            + ") still runs on " + folder.root() + " and does not end; end it first.");
                }
            }
        }
        return !orphans.isEmpty();
    }

    static boolean isServerOf(ProcessHandle process, DataFolder folder) {
        ProcessHandle.Info info = process.info();
        String data = "--datadir=" + folder.root() + "/";
        return info.command()
                        .filter(command -> command.matches(".*/mysqld( \\(deleted\\))?"))
                        .isPresent()
                && info.arguments().stream().flatMap(Arrays::stream).anyMatch(argument -> argument.startsWith(data));
    }

    private static boolean ends(ProcessHandle process, int seconds) {
        CompletableFuture<ProcessHandle> exit = process.onExit();
        try {
            exit.get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new MySqlStartException("Cannot wait for process " + process.pid(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MySqlStartException("Interrupted while an earlier MySQL server was stopping", e);
        }
    }
}
