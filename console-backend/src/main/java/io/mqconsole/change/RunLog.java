package io.mqconsole.change;

import io.mqconsole.change.Progress.RunnerWish;
import io.mqconsole.shared.Actor;
import io.mqconsole.shared.Text;
import io.mqconsole.web.DatabaseFailure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;

/**
 * Writes down what one run of a change does. While the database is away it waits: what a broker answered is kept in memory
 * until it is stored, and the run does not go on to the next broker.
 */
final class RunLog {
    private static final Logger log = LoggerFactory.getLogger(RunLog.class);
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final String id;
    private final Actor actor;
    private final String console;
    private final ChangeStore store;
    private final StoredChanges stored;
    private final ChangeRows rows;
    private final Clock clock;
    private boolean outage;
    private List<ChangeTarget> unsaved = List.of();

    RunLog(
            String id,
            Actor actor,
            String console,
            ChangeStore store,
            StoredChanges stored,
            ChangeRows rows,
            Clock clock) {
        this.id = id;
        this.actor = actor;
        this.console = console;
        this.store = store;
        this.stored = stored;
        this.rows = rows;
        this.clock = clock;
    }

    /** The change with all its targets, as stored now. */
    Change change() {
        return insist(() -> stored.whole(id));
    }

    Instant now() {
        return clock.instant();
    }

    /** Whether the database was away since the run began. */
    boolean outage() {
        return outage;
    }

    /** What somebody asked of the run. */
    Optional<RunnerWish> wish() {
        return insist(() -> stored.wish(id));
    }

    /** To be called before brokers are asked, so that a console that dies leaves a trace of what was under way. */
    void attempting(List<ChangeTarget> attempted) {
        record(attempted, progress -> progress.noted(null));
    }

    void note(@Nullable Text note) {
        record(List.of(), progress -> progress.noted(rows.textJson(note)));
    }

    void outcomes(String action, List<ChangeTarget> ended) {
        unsaved = ended;
        insist(() -> {
            store.outcomes(id, actor, action, ended, this::mine);
            return true;
        });
        unsaved = List.of();
    }

    /** What brokers answered and could not be stored, when a run ends unexpectedly. */
    List<ChangeTarget> unsaved() {
        return unsaved;
    }

    /** Those of the targets that a later change has written, by their number; with the id of that change. */
    Map<Integer, String> overwritten(List<ChangeTarget> targets) {
        return insist(() -> stored.overwritten(id, targets));
    }

    boolean forcedBack() {
        return insist(() -> stored.forcedBack(id));
    }

    void paused(Text why, List<ChangeTarget> changed) {
        step("change.pause", changed, progress -> progress.paused(String.valueOf(rows.textJson(why))));
    }

    /** @param expires whether it still undoes itself when its time is over */
    void ended(ChangeStatus end, @Nullable Text why, List<ChangeTarget> changed, boolean expires) {
        step("change.end", changed, progress -> progress.ended(end, rows.textJson(why), clock.instant(), expires));
    }

    void rollingBack(Text why) {
        step("change.rollback", List.of(), progress -> progress.rollingBack(console, false, rows.textJson(why)));
    }

    private void step(String action, List<ChangeTarget> changed, UnaryOperator<Progress> next) {
        insist(() -> {
            store.step(id, actor, action, changed, progress -> next.apply(mine(progress)));
            return true;
        });
    }

    private void record(List<ChangeTarget> changed, UnaryOperator<Progress> next) {
        insist(() -> {
            store.record(id, changed, progress -> next.apply(mine(progress)));
            return true;
        });
    }

    private Progress mine(Progress progress) {
        if (!console.equals(progress.runner())) {
            throw new LostRun();
        }
        return progress;
    }

    private <T> T insist(Supplier<T> step) {
        while (true) {
            try {
                return step.get();
            } catch (RuntimeException e) {
                if (e instanceof TransientDataAccessException && !DatabaseFailure.isUnavailable(e)) {
                    // Two transactions met: nothing was lost, and nothing is wrong with the database.
                    pause(RETRY);
                    continue;
                }
                if (!DatabaseFailure.isUnavailable(e)) {
                    throw e;
                }
                if (!outage) {
                    log.warn("Change {} waits for the database, nothing more is sent to any broker", id);
                }
                outage = true;
                pause(RETRY);
            }
        }
    }

    /** @throws StoppedRun when the console is being stopped */
    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoppedRun();
        }
    }

    /** Another console has taken the change over, because this one was silent too long. */
    static final class LostRun extends RuntimeException {}

    /** This console is being stopped. */
    static final class StoppedRun extends RuntimeException {}
}
