package io.mqconsole.change;

import io.mqconsole.change.WrittenMapper.HeldRow;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.FieldProblem;
import io.mqconsole.shared.Text;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells what each node shall hold: what a change wrote there last, set back there, or found so already. */
@Component
class WrittenValues implements ChangeStart {
    private static final Comparator<Written> NEWER =
            Comparator.comparing(Written::at).thenComparing(Written::changeId, Comparator.reverseOrder());

    private final WrittenMapper mapper;
    private final ChangeRows rows;
    private final Clock clock;

    WrittenValues(WrittenMapper mapper, ChangeRows rows, Clock clock) {
        this.mapper = mapper;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Keeps what a plan found so already, numbered after its targets, in the transaction that stores the plan. It counts from
     * {@link #started}.
     */
    void keep(NewPlan plan) {
        var held = new ArrayList<HeldRow>();
        for (HeldValues one : plan.held()) {
            Target target = one.target();
            held.add(new HeldRow(
                    plan.id(),
                    plan.targets().size() + held.size() + 1,
                    target.region(),
                    target.cluster(),
                    target.node(),
                    target.address(),
                    target.subject(),
                    one.role(),
                    rows.valuesJson(one.values()),
                    null));
        }
        Portions.of(held).forEach(mapper::insertHeld);
    }

    List<ChangeTarget> held(String changeId, int limit, long offset) {
        return mapper.held(changeId, limit, offset).stream()
                .map(row -> ChangeTarget.held(
                        row.seq(),
                        new Target(row.region(), row.cluster(), row.node(), row.address(), row.subject()),
                        row.role(),
                        Objects.requireNonNull(rows.values(row.heldValues())),
                        row.saidAt()))
                .toList();
    }

    long countHeld(String changeId) {
        return mapper.countHeld(changeId);
    }

    /**
     * To be asked once its locks are taken, as the first plain read of that transaction, which sees all that was committed
     * until then: from then on no other change comes in between.
     *
     * @throws ConsoleException {@code conflict} when another change has written something else since the plan
     */
    void requireUntouched(Change change) {
        List<FieldProblem> overtaken = mapper.overtaken(change.id(), change.createdAt()).stream()
                .map(row -> new FieldProblem(
                        row.address(), Text.of("change.moved.overtaken", row.node(), row.subject(), row.changeId())))
                .toList();
        if (!overtaken.isEmpty()) {
            throw new ConsoleException(ErrorCode.CONFLICT, Text.of("change.outdated"), overtaken, null);
        }
    }

    /** What it found so already shall be so from now on. */
    @Override
    public void started(Change change) {
        mapper.say(change.id(), clock.instant());
    }

    /** What it found so already is as it was before the change; in the transaction that sets out to take the change back. */
    void takeBack(String changeId) {
        mapper.takeBack(changeId);
    }

    List<Written> last(Collection<String> subjects) {
        return subjects.isEmpty() ? List.of() : newest(mapper.last(subjects));
    }

    List<Written> lastBelow(String prefix) {
        return newest(mapper.lastBelow(prefix));
    }

    private List<Written> newest(List<WrittenMapper.WrittenRow> found) {
        return List.copyOf(found.stream()
                .flatMap(row -> Written.of(row, rows).stream())
                .collect(Collectors.toMap(WrittenValues::place, Function.identity(), BinaryOperator.maxBy(NEWER)))
                .values());
    }

    private static Target place(Written written) {
        return new Target(written.region(), written.cluster(), written.node(), written.address(), written.subject());
    }
}
