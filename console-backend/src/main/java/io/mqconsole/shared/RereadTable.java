package io.mqconsole.shared;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a small table says, read again every so often because another console on the same database may write it, so that
 * no call has to ask. While the database is away the last known state stays.
 */
public final class RereadTable<T> implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(RereadTable.class);

    private final String name;
    private final Reading<T> reading;
    private final ScheduledExecutorService timer;
    private volatile T current;
    private boolean away;

    /** Reads the table; may answer with what was read before when nothing has changed since. */
    @FunctionalInterface
    public interface Reading<T> {
        /** @param before null the first time */
        T read(@Nullable T before);
    }

    /**
     * Reads it for the first time.
     *
     * @param name for the log and the thread
     */
    public RereadTable(String name, Duration every, Reading<T> reading) {
        this.name = name;
        this.reading = reading;
        this.current = reading.read(null);
        this.timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
        timer.scheduleWithFixedDelay(this::rereadOrKeep, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    public T current() {
        return current;
    }

    /** One at a time, so that an older answer never replaces a newer one. */
    public synchronized void reread() {
        current = reading.read(current);
    }

    private void rereadOrKeep() {
        try {
            reread();
            away = false;
        } catch (RuntimeException failure) {
            if (!away) {
                log.warn(
                        "{} cannot be read; what was last known stays: {}",
                        name,
                        failure.toString().lines().findFirst().orElse(""));
            }
            away = true;
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
