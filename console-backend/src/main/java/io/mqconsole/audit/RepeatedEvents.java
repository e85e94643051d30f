package io.mqconsole.audit;

import io.mqconsole.shared.Actor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
        long more;

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
        if (firstInWindow(kind)) {
            attempt(kind, () -> audit.record(actor, action, resource, outcome, reason));
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

    /** Writes the counts of windows that began before this moment. */
    void write(Instant before) {
        List<Map.Entry<Kind, Count>> due = new ArrayList<>();
        synchronized (counts) {
            counts.entrySet().removeIf(entry -> {
                boolean over = !entry.getValue().since.isAfter(before);
                if (over && entry.getValue().more > 0) {
                    due.add(Map.entry(entry.getKey(), entry.getValue()));
                }
                return over;
            });
        }
        due.forEach(entry -> {
            Kind kind = entry.getKey();
            attempt(
                    kind,
                    () -> audit.repeated(
                            kind.actor, kind.action, kind.resource, kind.outcome, kind.reason, entry.getValue().more));
        });
    }

    private static void attempt(Kind kind, Runnable write) {
        try {
            write.run();
        } catch (RuntimeException e) {
            log.error("The audit trail could not take {}", kind, e);
        }
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
        write(Instant.MAX);
    }
}
