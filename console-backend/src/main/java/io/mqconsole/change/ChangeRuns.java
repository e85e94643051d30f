package io.mqconsole.change;

import io.mqconsole.change.RunLog.LostRun;
import io.mqconsole.change.RunLog.StoppedRun;
import io.mqconsole.shared.Actor;
import io.mqconsole.shared.CorrelationId;
import io.mqconsole.shared.CurrentUser;
import io.mqconsole.shared.Text;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;

/** The runs of this console: one thread per change that it works on. */
@Component
class ChangeRuns {
    static final String STOPPED = "change.note.console-stopped";

    private static final Logger log = LoggerFactory.getLogger(ChangeRuns.class);
    private static final Duration STOP = Duration.ofSeconds(5);

    private record Run(CountDownLatch ended, AtomicReference<@Nullable Thread> thread) {}

    private final ChangeKinds kinds;
    private final List<ChangeGuard> guards;
    private final List<WaveGate> gates;
    private final List<ChangeStart> starts;
    private final CurrentUser currentUser;
    private final ChangeStore store;
    private final StoredChanges stored;
    private final ChangeRows rows;
    private final ConsoleInstance console;
    private final Clock clock;
    private final Map<String, Run> running = new ConcurrentHashMap<>();

    ChangeRuns(
            ChangeKinds kinds,
            List<ChangeGuard> guards,
            List<WaveGate> gates,
            List<ChangeStart> starts,
            CurrentUser currentUser,
            ChangeStore store,
            StoredChanges stored,
            ChangeRows rows,
            ConsoleInstance console,
            Clock clock) {
        this.kinds = kinds;
        this.guards = guards;
        this.gates = gates;
        this.starts = starts;
        this.currentUser = currentUser;
        this.store = store;
        this.stored = stored;
        this.rows = rows;
        this.console = console;
        this.clock = clock;
    }

    /**
     * Runs a change that was set to RUNNING for this console.
     *
     * @param unseen whether the console that worked on it before ended in between
     */
    void forward(String id, Actor actor, boolean unseen) {
        start(id, actor, runLog -> {
            ChangeKind kind = kindOf(runLog);
            ChangeStart starting =
                    change -> currentUser.as(actor, () -> starts.forEach(start -> start.started(change)));
            if (new ForwardRun(kind, guards, gates, starting, runLog).run(unseen)) {
                new RollbackRun(kind, runLog).run();
            }
        });
    }

    /** Rolls back a change that was set to ROLLING_BACK for this console. */
    void back(String id, Actor actor) {
        start(id, actor, runLog -> new RollbackRun(kindOf(runLog), runLog).run());
    }

    /** Finds out how a change stands that a dead console left behind and this one has taken over. */
    void recover(String id) {
        start(id, Actor.SYSTEM, runLog -> new Recovery(kindOf(runLog), runLog).run());
    }

    /** The changes that this console works on. */
    Set<String> running() {
        return Set.copyOf(running.keySet());
    }

    /** Waits for the end of a run, if there is one. */
    void await(String id, Duration patience) {
        Run run = running.get(id);
        if (run == null) {
            return;
        }
        try {
            run.ended().await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private ChangeKind kindOf(RunLog runLog) {
        return kinds.of(runLog.change().kind());
    }

    private void start(String id, Actor actor, Consumer<RunLog> work) {
        var runLog = new RunLog(id, actor, console.id(), store, stored, rows, clock);
        String correlationId = Objects.requireNonNullElse(CorrelationId.current(), id);
        var run = new Run(new CountDownLatch(1), new AtomicReference<>());
        running.put(id, run);
        run.thread().set(Thread.ofVirtual().name("change-" + id).start(() -> {
            MDC.put(CorrelationId.KEY, correlationId);
            try {
                guarded(id, runLog, work);
            } finally {
                // Not whatever stands there now: somebody may have resumed the change already.
                running.remove(id, run);
                run.ended().countDown();
            }
        }));
    }

    private static void guarded(String id, RunLog runLog, Consumer<RunLog> work) {
        try {
            work.accept(runLog);
        } catch (LostRun e) {
            log.warn("Change {} was taken over by another console while this one was silent", id);
        } catch (StoppedRun e) {
            pause(runLog, id, Text.of(STOPPED));
        } catch (RuntimeException e) {
            log.error("Change {} stands PAUSED because of an unexpected failure", id, e);
            pause(runLog, id, Text.of("change.note.internal", String.valueOf(CorrelationId.current())));
        }
    }

    /** Best effort: what cannot be written down here is found by the next console that looks for runs without a beat. */
    private static void pause(RunLog runLog, String id, Text why) {
        boolean interrupted = Thread.interrupted();
        try {
            runLog.paused(why, runLog.unsaved());
        } catch (RuntimeException e) {
            log.error("Change {} could not be set to PAUSED", id, e);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        List<Run> all = List.copyOf(running.values());
        all.forEach(run -> {
            Thread thread = run.thread().get();
            if (thread != null) {
                thread.interrupt();
            }
        });
        long deadline = System.nanoTime() + STOP.toNanos();
        for (Run run : all) {
            run.ended().await(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        }
    }
}
