package io.mqconsole.embedded.demo;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Keeps a process of the demo alive: one that ended unexpectedly is started again, within a budget, and the log says so. */
final class Keeper implements AutoCloseable {
    private static final int RESTARTS = 5;
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final String name;
    private final Supplier<ProcessHandle> restart;
    private final RestartBudget budget;
    private final Progress progress;
    private final Executor afterPause;
    private boolean closed;

    Keeper(String name, Supplier<ProcessHandle> restart, Duration pause, RestartBudget budget, Progress progress) {
        this.name = name;
        this.restart = restart;
        this.budget = budget;
        this.progress = progress;
        this.afterPause = CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** @return a keeper that gives up at the sixth end within a minute */
    static Keeper of(String name, Supplier<ProcessHandle> restart, Duration pause, Progress progress) {
        RestartBudget budget = new RestartBudget(RESTARTS, WINDOW, InstantSource.system());
        return new Keeper(name, restart, pause, budget, progress);
    }

    void keep(ProcessHandle running) {
        running.onExit().thenRun(this::ended);
    }

    private synchronized void ended() {
        if (closed) {
            return;
        }
        if (!budget.take()) {
            progress.step(name, "ended unexpectedly too often; it is not started again");
            return;
        }
        progress.step(name, "ended unexpectedly; it is started again");
        afterPause.execute(this::startAgain);
    }

    private synchronized void startAgain() {
        if (closed) {
            return;
        }
        try {
            keep(restart.get());
        } catch (RuntimeException e) {
            progress.step(name, "did not start again: " + Failures.reason(e));
        }
    }

    /** From now on an end is expected; waits for a restart that is under way. */
    @Override
    public synchronized void close() {
        closed = true;
    }
}
