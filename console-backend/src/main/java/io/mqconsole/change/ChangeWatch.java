package io.mqconsole.change;

import io.mqconsole.audit.Audit;
import io.mqconsole.audit.Outcome;
import io.mqconsole.shared.Actor;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.CurrentUser;
import io.mqconsole.snapshot.Beat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What happens to changes without anybody pressing a button: the runs of this console show that they live, those of a dead
 * one are taken over and left PAUSED, plans lapse, and a change whose time is over undoes itself. Works on any console of
 * the database; each step is taken by one of them.
 */
@Component
class ChangeWatch implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(ChangeWatch.class);
    private static final Duration PERIOD = Duration.ofSeconds(1);

    /** A console that was silent for so long is dead, or cut off from the database, and then it sends nothing either. */
    private static final int SILENT_SECONDS = 10;

    private static final Duration FIRST_RETRY = Duration.ofSeconds(30);
    private static final Duration LAST_RETRY = Duration.ofMinutes(10);
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(10);

    private final ChangeMapper mapper;
    private final ChangeStore store;
    private final StoredChanges stored;
    private final ChangeRuns runs;
    private final ChangeEngine engine;
    private final ChangeFeed feed;
    private final ConsoleInstance console;
    private final Audit audit;
    private final CurrentUser currentUser;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Map<String, Integer> told = new HashMap<>();
    private @Nullable Beat beat;

    ChangeWatch(
            ChangeMapper mapper,
            ChangeStore store,
            StoredChanges stored,
            ChangeRuns runs,
            ChangeEngine engine,
            ChangeFeed feed,
            ConsoleInstance console,
            Audit audit,
            CurrentUser currentUser,
            TransactionTemplate transaction,
            Clock clock) {
        this.mapper = mapper;
        this.store = store;
        this.stored = stored;
        this.runs = runs;
        this.engine = engine;
        this.feed = feed;
        this.console = console;
        this.audit = audit;
        this.currentUser = currentUser;
        this.transaction = transaction;
        this.clock = clock;
    }

    private void look() {
        Set<String> mine = runs.running();
        if (!mine.isEmpty()) {
            mapper.beat(console.id(), mine);
        }
        Instant now = clock.instant();
        mapper.orphans(SILENT_SECONDS).forEach(id -> adopt(id, now));
        mapper.lapsed(now).forEach(id -> unlessMoved(id, () -> lapse(id, now)));
        mapper.expired(now).forEach(id -> unlessMoved(id, () -> expire(id, now)));
        tellOthersMoves(now);
    }

    private void adopt(String id, Instant now) {
        boolean mine = Boolean.TRUE.equals(transaction.execute(status -> {
            boolean adopted = mapper.adopt(id, console.id(), SILENT_SECONDS, now);
            if (adopted) {
                audit.step(Actor.SYSTEM, "change.take-over", "change/" + id, Outcome.OK, null, null, null);
            }
            return adopted;
        }));
        if (mine) {
            log.warn("Change {} was left behind by a console that has died; its nodes are read again", id);
            runs.recover(id);
        }
    }

    private void lapse(String id, Instant now) {
        store.step(id, Actor.SYSTEM, "change.lapse", progress -> {
            if (progress.status() != ChangeStatus.PLANNED) {
                throw new Moved();
            }
            return progress.ended(ChangeStatus.LAPSED, null, now, false);
        });
    }

    /** Another console may see it too: who moves the due time first has it. A run under way is stopped first. */
    private void expire(String id, Instant now) {
        Change change = stored.whole(id);
        boolean running = change.status() == ChangeStatus.RUNNING;
        store.record(id, List.of(), progress -> {
            if (progress.expiryDue() == null || progress.expiryDue().isAfter(now)) {
                throw new Moved();
            }
            Progress next = progress.expiringAt(running ? now.plus(PERIOD) : nextTry(progress, now));
            return running ? next.asked(Progress.RunnerWish.PAUSE) : next;
        });
        if (!change.status().active()) {
            currentUser.asSystem(() -> engine.expire(change));
        }
    }

    /** Soon at first, then as patiently as the node is away: every attempt is in the audit trail. */
    private static Instant nextTry(Progress progress, Instant now) {
        Instant due = Objects.requireNonNullElse(progress.expiresAt(), now);
        Duration wait = Duration.between(due, now).dividedBy(4);
        return now.plus(
                wait.compareTo(FIRST_RETRY) < 0 ? FIRST_RETRY : wait.compareTo(LAST_RETRY) > 0 ? LAST_RETRY : wait);
    }

    private void unlessMoved(String id, Runnable step) {
        try {
            step.run();
        } catch (Moved e) {
            log.debug("Change {} was moved by another console", id);
        } catch (ConsoleException e) {
            log.warn("Change {}: {}. Tried again later.", id, e.getMessage());
        }
    }

    /** Runs of this console tell at once; this finds those of others, whose clocks may differ a little. */
    private void tellOthersMoves(Instant now) {
        var recent = new HashMap<String, Integer>();
        mapper.updatedSince(now.minus(CLOCK_SKEW)).forEach(progress -> recent.put(progress.id(), progress.version()));
        recent.forEach((id, version) -> {
            if (!version.equals(told.get(id))) {
                feed.moved(id);
            }
        });
        told.clear();
        told.putAll(recent);
    }

    @Override
    public synchronized void start() {
        beat = new Beat("looking after changes", PERIOD, this::look);
    }

    @Override
    public synchronized void stop() {
        if (beat != null) {
            beat.close();
            beat = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return beat != null;
    }

    private static final class Moved extends RuntimeException {}
}
