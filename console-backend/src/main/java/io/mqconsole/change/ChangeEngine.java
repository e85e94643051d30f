package io.mqconsole.change;

import io.mqconsole.shared.Actor;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.CurrentUser;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.FieldProblem;
import io.mqconsole.shared.Text;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Plans changes for the features and sets them going. For services: they check rights, this does not. */
@Component
public class ChangeEngine {
    private final ChangePlanner planner;
    private final ChangeStore store;
    private final StoredChanges stored;
    private final WrittenValues written;
    private final ChangeRows rows;
    private final ChangeRuns runs;
    private final ChangeKinds kinds;
    private final ConsoleInstance console;
    private final CurrentUser currentUser;
    private final Clock clock;

    ChangeEngine(
            ChangePlanner planner,
            ChangeStore store,
            StoredChanges stored,
            WrittenValues written,
            ChangeRows rows,
            ChangeRuns runs,
            ChangeKinds kinds,
            ConsoleInstance console,
            CurrentUser currentUser,
            Clock clock) {
        this.planner = planner;
        this.store = store;
        this.stored = stored;
        this.written = written;
        this.rows = rows;
        this.runs = runs;
        this.kinds = kinds;
        this.console = console;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Stores the plan as PLANNED and touches nothing. */
    public Change plan(ChangeRequest request) {
        return plan(request, id -> {});
    }

    /** @param kept stores what belongs to the plan with this id, together with it */
    Change plan(ChangeRequest request, Consumer<String> kept) {
        NewPlan plan = planner.plan(request);
        store.insert(plan, request, currentUser.actor(), kept);
        return stored.get(plan.id());
    }

    /**
     * Plans and runs at once.
     *
     * @param patience how long to wait for the end
     * @return as it stands then
     * @throws ConsoleException {@code conflict} when another change holds a target, or the plan has blocking warnings and
     *     was not forced; the plan stays stored in both cases
     */
    public Change run(ChangeRequest request, Duration patience) {
        return run(plan(request), patience);
    }

    /** The same for what was just planned. */
    Change run(Change planned, Duration patience) {
        start(stored.whole(planned.id()));
        return settled(planned.id(), patience);
    }

    /** Waits for a run of this console to end, at most so long, and tells how the change stands. */
    public Change settled(String id, Duration patience) {
        runs.await(id, patience);
        return stored.get(id);
    }

    /**
     * What was asked for, as its feature wrote it down.
     *
     * @return empty when there is no such change, or its feature wrote nothing down
     * @see ChangeRequest#asking
     */
    public Optional<Asked> asked(String id) {
        return stored.asked(id).map(words -> new Asked(words, stored.get(id)));
    }

    /** A change with what it was asked for. */
    public record Asked(String words, Change change) {}

    /** What was last written to a subject, for each node that ever was. */
    public List<Written> lastWritten(String subject) {
        return lastWritten(List.of(subject));
    }

    /** What was last written to each of these subjects, for each node that ever was; one query. */
    public List<Written> lastWritten(Collection<String> subjects) {
        return written.last(subjects);
    }

    /** The same for all subjects that begin so, such as {@code config/}. */
    public List<Written> lastWrittenBelow(String prefix) {
        return written.lastBelow(prefix);
    }

    void confirm(Change change) {
        requireFresh(change);
        requireUnblocked(change);
        planner.requireUnmoved(change);
        start(change);
    }

    private void start(Change change) {
        requireUnblocked(change);
        Actor actor = currentUser.actor();
        store.start(change, actor, "change.start", List.of(), from(ChangeAction.CONFIRM, progress -> {
            var now = clock.instant();
            return progress.running(
                    console.id(), now, change.expiresIn() == null ? null : now.plus(change.expiresIn()));
        }));
        runs.forward(change.id(), actor, false);
    }

    void resume(Change change) {
        Actor actor = currentUser.actor();
        boolean back = change.direction() == Direction.BACK;
        store.start(
                change,
                actor,
                "change.resume",
                List.of(),
                from(ChangeAction.RESUME, progress -> again(requireUnmoved(change, progress), change.direction())));
        run(change, actor, back);
    }

    void retry(Change change) {
        Actor actor = currentUser.actor();
        boolean back = change.direction() == Direction.BACK;
        List<ChangeTarget> again = back ? List.of() : Retry.targets(change, kinds.of(change.kind()));
        store.start(
                change,
                actor,
                "change.retry",
                again,
                from(ChangeAction.RETRY, progress -> again(requireUnmoved(change, progress), change.direction())));
        run(change, actor, back);
    }

    /**
     * @param force also where somebody has set another value since
     * @param why stands as the note of the change, and in the audit trail
     */
    void rollback(Change change, boolean force, Text why) {
        requireSomethingToTakeBack(change, force);
        takeBack(change, force, why);
    }

    private void takeBack(Change change, boolean force, Text why) {
        Actor actor = currentUser.actor();
        String note = rows.textJson(why);
        store.start(
                change,
                actor,
                "change.rollback",
                List.of(),
                from(ChangeAction.ROLLBACK, progress -> progress.rollingBack(console.id(), force, note)));
        runs.back(change.id(), actor);
    }

    /** Undoes a change whose time is over. A change that wrote nothing just ends. */
    void expire(Change change) {
        takeBack(change, false, Text.of("change.note.expired"));
    }

    /** A change that runs stops before its next wave, any other at once; one that has ended no longer undoes itself. */
    void cancel(Change change) {
        boolean running = change.status() == ChangeStatus.RUNNING;
        boolean ended = change.status().ended();
        if (ended && !change.expiryPending()) {
            throw notPossible(ChangeAction.CANCEL, change.status());
        }
        List<ChangeTarget> never = running || ended
                ? List.of()
                : change.targets().stream()
                        .filter(target -> target.status() == TargetStatus.PENDING)
                        .map(target -> target.givenUp(clock.instant()))
                        .toList();
        store.step(change.id(), currentUser.actor(), "change.cancel", never, from(ChangeAction.CANCEL, progress -> {
            if (running) {
                return progress.asked(Progress.RunnerWish.CANCEL);
            }
            requireUnmoved(change, progress);
            return ended
                    ? progress.expiringAt(null)
                    : progress.ended(ChangeStatus.CANCELLED, null, clock.instant(), false);
        }));
    }

    void pause(Change change) {
        store.step(
                change.id(),
                currentUser.actor(),
                "change.pause",
                from(ChangeAction.PAUSE, progress -> progress.asked(Progress.RunnerWish.PAUSE)));
    }

    private void run(Change change, Actor actor, boolean back) {
        if (back) {
            runs.back(change.id(), actor);
        } else {
            runs.forward(change.id(), actor, Recovery.leftBehind(change));
        }
    }

    private Progress again(Progress progress, Direction direction) {
        return direction == Direction.BACK
                ? progress.rollingBack(console.id(), progress.forcedBack(), progress.note())
                : progress.running(console.id(), clock.instant(), progress.expiresAt());
    }

    private void requireFresh(Change change) {
        if (change.status() == ChangeStatus.LAPSED
                || change.status() == ChangeStatus.PLANNED && !clock.instant().isBefore(change.lapsesAt())) {
            throw new ConsoleException(ErrorCode.CONFLICT, Text.of("change.lapsed"));
        }
    }

    private static void requireSomethingToTakeBack(Change change, boolean force) {
        boolean left = change.status() != ChangeStatus.ROLLED_BACK || force;
        if (!ChangeAction.ROLLBACK.possibleIn(change.status()) || !left) {
            throw notPossible(ChangeAction.ROLLBACK, change.status());
        }
        if (!change.allows(ChangeAction.ROLLBACK)) {
            throw new ConsoleException(ErrorCode.CONFLICT, Text.of("change.nothing-to-take-back"));
        }
    }

    private static void requireUnblocked(Change change) {
        if (change.forbidden()) {
            List<FieldProblem> problems = change.targets().stream()
                    .filter(target -> target.status() == TargetStatus.FORBIDDEN)
                    .map(target -> new FieldProblem(target.target().subject(), Objects.requireNonNull(target.error())))
                    .distinct()
                    .toList();
            throw new ConsoleException(ErrorCode.CONFLICT, Text.of("change.forbidden"), problems, null);
        }
        if (change.blocked()) {
            List<FieldProblem> problems = change.warnings().stream()
                    .filter(PlanWarning::blocking)
                    .map(warning -> new FieldProblem("force", warning.text()))
                    .toList();
            throw new ConsoleException(ErrorCode.CONFLICT, Text.of("change.blocked"), problems, null);
        }
    }

    /** The step, if the state that is stored now allows the action. */
    private static UnaryOperator<Progress> from(ChangeAction action, UnaryOperator<Progress> step) {
        return progress -> {
            if (!action.possibleIn(progress.status())) {
                throw notPossible(action, progress.status());
            }
            return step.apply(progress);
        };
    }

    private static ConsoleException notPossible(ChangeAction action, ChangeStatus status) {
        return new ConsoleException(ErrorCode.CONFLICT, Text.of("change.not-possible", action, status));
    }

    /** What was read of its targets must not be written over what has happened to them since. */
    private static Progress requireUnmoved(Change change, Progress progress) {
        if (progress.version() != change.version()) {
            throw new ConsoleException(ErrorCode.CONFLICT, Text.of("change.moved-meanwhile"));
        }
        return progress;
    }
}
