package io.mqconsole.change;

import io.mqconsole.access.InstanceScope;
import io.mqconsole.audit.Audit;
import io.mqconsole.audit.Outcome;
import io.mqconsole.shared.Actor;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.Page;
import io.mqconsole.shared.PageQuery;
import io.mqconsole.shared.SortOrder;
import io.mqconsole.shared.Text;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps changes in the database. Every step is one transaction with its row in the audit trail. */
@Component
class ChangeStore {
    /** Targets that a change carries when it is shown; a larger one is paged. */
    static final int SHOWN_TARGETS = 200;

    /** More targets than this are no change that anybody could follow. */
    static final int MOST_TARGETS = 10_000;

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

    void insert(NewPlan plan, ChangeRequest request, Actor actor) {
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
            audit.step(
                    actor,
                    "change.plan",
                    "change/" + plan.id(),
                    Outcome.OK,
                    null,
                    Planned.of(request),
                    request.reason());
        });
        feed.moved(plan.id());
    }

    /** With its first {@link #SHOWN_TARGETS} targets. */
    Change get(String id) {
        return load(id, SHOWN_TARGETS);
    }

    /** With all its targets. */
    Change whole(String id) {
        return load(id, MOST_TARGETS);
    }

    private Change load(String id, int targets) {
        List<String> ids = List.of(ChangeId.wellFormed(id) ? id : "");
        return Objects.requireNonNull(transaction.execute(status -> changes(ids).stream()
                .findFirst()
                .map(found -> found.with(targets(id, null, targets, 0), written.held(id, targets, 0)))
                .orElseThrow(ChangeStore::notFound)));
    }

    static ConsoleException notFound() {
        return new ConsoleException(ErrorCode.NOT_FOUND, Text.of("change.not-found"));
    }

    /** @param scope the instances whose changes are wanted */
    Page<Change> search(ChangeFilter filter, InstanceScope scope, List<SortOrder> sort, PageQuery query) {
        return Objects.requireNonNull(transaction.execute(status -> {
            List<String> ids = mapper.search(filter, scope, sort, query.pageSize(), query.offset());
            return Page.stored(changes(ids), query, mapper.count(filter, scope));
        }));
    }

    /** What is written, then what held it already. */
    Page<ChangeTarget> targets(String id, @Nullable TargetStatus wanted, PageQuery query) {
        long targets = mapper.countTargets(id, wanted);
        long held = wanted == null || wanted == TargetStatus.HELD ? written.countHeld(id) : 0;
        var page = new ArrayList<>(targets(id, wanted, query.pageSize(), query.offset()));
        int room = query.pageSize() - page.size();
        if (held > 0 && room > 0) {
            page.addAll(written.held(id, room, Math.max(0, query.offset() - targets)));
        }
        return Page.stored(page, query, targets + held);
    }

    /** What was asked for, as its feature wrote it down. */
    Optional<String> asked(String id) {
        return ChangeId.wellFormed(id) ? mapper.asked(id) : Optional.empty();
    }

    Optional<Progress.RunnerWish> wish(String id) {
        return mapper.progresses(List.of(id)).stream().findFirst().map(Progress::wish);
    }

    boolean forcedBack(String id) {
        return mapper.progresses(List.of(id)).stream().anyMatch(Progress::forcedBack);
    }

    /** Targets that another change has written after this one, with the id of that change. */
    Map<Integer, String> overwritten(String id, List<ChangeTarget> targets) {
        return targets.isEmpty()
                ? Map.of()
                : mapper.overwritten(id, targets.stream().map(ChangeTarget::seq).toList()).stream()
                        .collect(Collectors.toMap(
                                ChangeMapper.Overwrite::seq, ChangeMapper.Overwrite::changeId, (one, other) -> one));
    }

    List<ActiveChanges.Pending> pending(String subject, String except) {
        return mapper.pending(subject, except).stream()
                .map(row -> new ActiveChanges.Pending(
                        row.region(), row.address(), Objects.requireNonNull(rows.values(row.wantedValues()))))
                .toList();
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
        return mapper.lockProgress(id).orElseThrow(ChangeStore::notFound);
    }

    private void save(String id, List<ChangeTarget> changed) {
        Portions.of(changed.stream().map(target -> rows.row(id, target)).toList())
                .forEach(mapper::updateTargets);
    }

    private void save(Progress progress) {
        mapper.updateProgress(progress.stored(clock.instant()));
    }

    private List<Change> changes(List<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, PlanRow> plans = byId(mapper.plans(ids), PlanRow::id);
        Map<String, Progress> progresses = byId(mapper.progresses(ids), Progress::id);
        var counts = mapper.counts(ids).stream().collect(Collectors.groupingBy(ChangeMapper.TargetCount::changeId));
        return ids.stream()
                .filter(plans::containsKey)
                .map(id -> rows.change(
                        Objects.requireNonNull(plans.get(id)),
                        Objects.requireNonNull(progresses.get(id)),
                        counts.getOrDefault(id, List.of())))
                .toList();
    }

    private List<ChangeTarget> targets(String id, @Nullable TargetStatus wanted, int limit, long offset) {
        return mapper.targets(id, wanted, limit, offset).stream()
                .map(rows::target)
                .toList();
    }

    private static <T> Map<String, T> byId(Collection<T> all, Function<T, String> id) {
        return all.stream().collect(Collectors.toMap(id, Function.identity()));
    }

    /** What the audit trail keeps of a plan. */
    private record Planned(String kind, List<Wish> wishes, boolean force) {
        static Planned of(ChangeRequest request) {
            return new Planned(request.kind(), request.wishes(), request.force());
        }
    }
}
