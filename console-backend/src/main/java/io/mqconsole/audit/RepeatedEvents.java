package io.mqconsole.audit;

import io.mqconsole.shared.Actor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Keeps a flood of equal events, as refusals, from filling the trail: the first is a row at once, those of the next minute are
 * counted into one more row, which is written when the minute is over or at shutdown.
 */
@Component
public class RepeatedEvents implements DisposableBean {
    static final Duration WINDOW = Duration.ofMinutes(1);
    /** Kinds counted at a time; a flood of ever new kinds beyond that is counted as one. */
    static final int MAX_KINDS = 5_000;

    private static final Logger log = LoggerFactory.getLogger(RepeatedEvents.class);

    private record Kind(Actor actor, String action, String resource, Outcome outcome, String reason) {
        Kind withoutWho() {
            return new Kind(Actor.anonymous(actor.wayIn(), "various"), action, "various", outcome, reason);
        }
    }

    private static final class Count {
        final Instant since;
        volatile long more;

        Count(Instant since) {
            this.since = since;
        }
    }

    private final Audit audit;
    private final Clock clock;
    private final Map<Kind, Count> counts = new HashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("audit-repeated").factory());

    RepeatedEvents(Audit audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
        timer.scheduleWithFixedDelay(() -> write(clock.instant().minus(WINDOW)), 5, 5, TimeUnit.SECONDS);
    }

    /** Never throws: what is refused stays refused when the trail cannot be written, and the log says so. */
    public void note(Actor actor, String action, String resource, Outcome outcome, String reason) {
        Kind kind = new Kind(actor, action, resource, outcome, reason);
        boolean first = firstInWindow(kind);
        if (first && !attempt(kind, () -> audit.record(actor, action, resource, outcome, reason))) {
            // It is counted then, and written when the database is back.
            firstInWindow(kind);
        }
    }

    private boolean firstInWindow(Kind kind) {
        synchronized (counts) {
            Kind counted = counts.containsKey(kind) || counts.size() < MAX_KINDS ? kind : kind.withoutWho();
            Count count = counts.get(counted);
            if (count == null) {
                counts.put(counted, new Count(clock.instant()));
                return true;
            }
            count.more++;
            return false;
        }
    }

    /** Writes the counts of windows that began before this moment; what cannot be written stays for the next time. */
    void write(Instant before) {
        for (Map.Entry<Kind, Count> entry : due(before)) {
            Kind kind = entry.getKey();
            long times = entry.getValue().more;
            boolean written = attempt(
                    kind,
                    () -> audit.repeated(kind.actor, kind.action, kind.resource, kind.outcome, kind.reason, times));
            if (!written) {
                // The next one would wait for the same database.
                return;
            }
            counted(kind, entry.getValue(), times);
        }
    }

    /** More may have come while the row was written; it is due at once. */
    private void counted(Kind kind, Count count, long times) {
        synchronized (counts) {
            count.more -= times;
            if (count.more == 0) {
                counts.remove(kind, count);
            }
        }
    }

    private List<Map.Entry<Kind, Count>> due(Instant before) {
        synchronized (counts) {
            counts.values().removeIf(count -> count.more == 0 && !count.since.isAfter(before));
            return counts.entrySet().stream()
                    .filter(entry -> !entry.getValue().since.isAfter(before))
                    .<Map.Entry<Kind, Count>>map(entry -> Map.entry(entry.getKey(), entry.getValue()))
                    .toList();
        }
    }

    private static boolean attempt(Kind kind, Runnable write) {
        try {
            write.run();
            return true;
        } catch (RuntimeException e) {
            log.error("The audit trail could not take {}", kind, e);
            return false;
        }
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
        write(Instant.MAX);
    }
}
