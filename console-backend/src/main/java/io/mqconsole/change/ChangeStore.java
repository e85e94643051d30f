package io.mqconsole.change;

import io.mqconsole.audit.Audit;
import io.mqconsole.audit.Outcome;
import io.mqconsole.shared.Actor;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes changes down in the database; {@link StoredChanges} reads them. Every step is one transaction with its row in the audit trail. */
@Component
class ChangeStore {
    private final ChangeMapper mapper;
    private final ChangeRows rows;
    private final ChangeLocks locks;
    private final WrittenValues written;
    private final ChangeFeed feed;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ChangeStore(
            ChangeMapper mapper,
            ChangeRows rows,
            ChangeLocks locks,
            WrittenValues written,
            ChangeFeed feed,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.mapper = mapper;
        this.rows = rows;
        this.locks = locks;
        this.written = written;
        this.feed = feed;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @param also stores what belongs to the plan with this id, or throws, and then nothing is stored */
    void insert(NewPlan plan, ChangeRequest request, Actor actor, Consumer<String> also) {
        PlanRow row = rows.plan(plan, request, actor);
        List<TargetRow> targets = plan.targets().stream()
                .map(target -> rows.row(plan.id(), target))
                .toList();
        transaction.executeWithoutResult(status -> {
            mapper.insertPlan(row);
            mapper.insertProgress(Progress.planned(plan.id(), plan.createdAt()));
            Portions.of(targets).forEach(mapper::insertTargets);
            written.keep(plan);
            if (request.asked() != null) {
                mapper.insertAsked(plan.id(), request.asked());
            }
            also.accept(plan.id());
            audit.step(
                    actor,
                    "change.plan",
                    "change/" + plan.id(),
                    Outcome.OK,
                    null,
                    Planned.of(plan, request),
                    request.reason());
        });
        feed.moved(plan.id());
    }

    /**
     * Moves a change one step further.
     *
     * @param action as the audit trail names it
     * @param next from the stored progress to the next; throws where the step is not possible
     */
    void step(String id, Actor actor, String action, UnaryOperator<Progress> next) {
        step(id, actor, action, List.of(), next);
    }

    /**
     * The same together with what has become of targets.
     *
     * @param changed their new rows
     */
    void step(String id, Actor actor, String action, List<ChangeTarget> changed, UnaryOperator<Progress> next) {
        transaction.executeWithoutResult(status -> move(id, actor, action, changed, next));
        feed.moved(id);
    }

    /**
     * A step that takes the locks of all targets, or none and throws {@code conflict}. The first one takes those of what is
     * only told to hold something as well: they are kept until the change ends.
     */
    void start(Change change, Actor actor, String action, List<ChangeTarget> changed, UnaryOperator<Progress> next) {
        transaction.executeWithoutResult(status -> {
            move(change.id(), actor, action, changed, next);
            locks.take(change.id(), guarded(change));
            if (change.startedAt() == null) {
                written.requireUntouched(change);
            }
        });
        feed.moved(change.id());
    }

    private static List<Target> guarded(Change change) {
        Stream<ChangeTarget> told = change.startedAt() == null ? change.held().stream() : Stream.empty();
        return Stream.concat(change.targets().stream(), told)
                .map(ChangeTarget::target)
                .toList();
    }

    private void move(String id, Actor actor, String action, List<ChangeTarget> changed, UnaryOperator<Progress> next) {
        Progress before = locked(id);
        Progress after = next.apply(before);
        save(after);
        if (after.status().ended()) {
            locks.release(id);
        }
        if (after.status() == ChangeStatus.ROLLING_BACK) {
            written.takeBack(id);
        }
        save(id, changed);
        audit.step(
                actor,
                action,
                "change/" + id,
                after.status() == ChangeStatus.FAILED || after.status() == ChangeStatus.PARTIAL
                        ? Outcome.FAILED
                        : Outcome.OK,
                before.status(),
                after.status(),
                after.note());
    }

    /** What a run writes down without moving the change: a note, an attempt, an outcome. */
    void record(String id, List<ChangeTarget> changed, UnaryOperator<Progress> next) {
        transaction.executeWithoutResult(status -> {
            save(next.apply(locked(id)));
            save(id, changed);
        });
        feed.moved(id);
    }

    /** What came of a wave, with a row of the audit trail for each target. */
    void outcomes(String id, Actor actor, String action, List<ChangeTarget> ended, UnaryOperator<Progress> next) {
        transaction.executeWithoutResult(status -> {
            save(next.apply(locked(id)));
            save(id, ended);
            for (ChangeTarget target : ended) {
                TargetRow row = rows.row(id, target);
                audit.step(
                        actor,
                        action,
                        "change/%s %s %s %s".formatted(id, row.node(), row.address(), row.subject()),
                        target.status() == TargetStatus.FAILED || target.status() == TargetStatus.MISMATCH
                                ? Outcome.FAILED
                                : Outcome.OK,
                        target.before(),
                        target.after(),
                        row.error() == null ? target.status().name() : target.status() + " " + row.error());
            }
        });
        feed.moved(id);
    }

    private Progress locked(String id) {
        return mapper.lockProgress(id).orElseThrow(StoredChanges::notFound);
    }

    private void save(String id, List<ChangeTarget> changed) {
        Portions.of(changed.stream().map(target -> rows.row(id, target)).toList())
                .forEach(mapper::updateTargets);
    }

    private void save(Progress progress) {
        mapper.updateProgress(progress.stored(clock.instant()));
    }

    /** What the audit trail keeps of a plan: what is written, not what a large file says that is so already. */
    private record Planned(String kind, List<Wish> wishes, boolean force) {
        static Planned of(NewPlan plan, ChangeRequest request) {
            Stream<Wish> written = plan.targets().stream()
                    .filter(target -> target.status() != TargetStatus.FORBIDDEN)
                    .map(ChangeTarget::wish);
            Stream<Wish> told = plan.held().stream().map(held -> new Wish(held.target(), held.values()));
            return new Planned(request.kind(), Stream.concat(written, told).toList(), request.force());
        }
    }
}
