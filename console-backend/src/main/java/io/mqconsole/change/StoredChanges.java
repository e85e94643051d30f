package io.mqconsole.change;

import io.mqconsole.access.InstanceScope;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.Page;
import io.mqconsole.shared.PageQuery;
import io.mqconsole.shared.SortOrder;
import io.mqconsole.shared.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads changes from the database. */
@Component
class StoredChanges {
    /** Targets that a change carries when it is shown; a larger one is paged. */
    static final int SHOWN_TARGETS = 200;

    /**
     * More targets than this are no change that anybody could follow. As many as a file of 2,000 topics and groups has on ten
     * broker groups.
     */
    static final int MOST_TARGETS = 20_000;

    private final ChangeMapper mapper;
    private final ChangeRows rows;
    private final WrittenValues written;
    private final TransactionTemplate transaction;

    StoredChanges(ChangeMapper mapper, ChangeRows rows, WrittenValues written, TransactionTemplate transaction) {
        this.mapper = mapper;
        this.rows = rows;
        this.written = written;
        this.transaction = transaction;
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
                .orElseThrow(StoredChanges::notFound)));
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

    /** Targets that another change has written, or told to hold what they hold, after this one, with the id of that change. */
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
                        row.region(),
                        row.cluster(),
                        row.node(),
                        row.address(),
                        Objects.requireNonNull(rows.values(row.wantedValues()))))
                .toList();
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
}
