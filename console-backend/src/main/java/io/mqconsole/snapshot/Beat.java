package io.mqconsole.snapshot;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a task again and again on a thread of its own. Ticks that fall due while the task runs are skipped, never queued;
 * a task that throws is tried again at the next tick, and told to the log once until it succeeds or fails otherwise.
 */
public final class Beat implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Beat.class);

    private final String name;
    private final Supplier<Duration> period;
    private final Runnable task;
    private final Semaphore wakeUps = new Semaphore(0);
    private final Thread thread;
    private volatile boolean closed;
    private String lastTrouble = "";

    public Beat(String name, Duration period, Runnable task) {
        this(name, () -> period, task);
    }

    /** @param period from the start of a run to the start of the next; asked after each run */
    public Beat(String name, Supplier<Duration> period, Runnable task) {
        this.name = name;
        this.period = period;
        this.task = task;
        this.thread = Thread.ofVirtual().name("beat-" + name).start(this::loop);
    }

    /** Runs the task as soon as it does not run already, instead of at the next tick. */
    public void trigger() {
        wakeUps.release();
    }

    private void loop() {
        while (!closed) {
            long start = System.nanoTime();
            runOnce();
            long ticks = period.get().toNanos();
            long late = (System.nanoTime() - start) % ticks;
            try {
                wakeUps.tryAcquire(ticks - late, TimeUnit.NANOSECONDS);
                wakeUps.drainPermits();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void runOnce() {
        try {
            task.run();
            lastTrouble = "";
        } catch (RuntimeException e) {
            String trouble = String.valueOf(e);
            if (!closed && !trouble.equals(lastTrouble)) {
                log.warn(
                        "{} failed, trying again every {} s", name, period.get().toSeconds(), e);
                lastTrouble = trouble;
            }
        }
    }

    /** Waits for a task under way, but not for ever. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
