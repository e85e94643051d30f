package io.mqconsole.change;

import io.mqconsole.change.TargetReading.Known;
import io.mqconsole.change.TargetReading.Unknown;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.FieldProblem;
import io.mqconsole.shared.Text;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Turns a request into a plan: reads what every target holds now, leaves out what is so already, and spreads the rest over
 * waves. A node that does not answer stays in the plan, in its last place, so that it stops nobody else.
 */
@Component
class ChangePlanner {
    private static final Duration LAPSES_AFTER = Duration.ofMinutes(10);

    private record Planned(Wish wish, String role, @Nullable Map<String, String> before) {}

    private final ChangeKinds kinds;
    private final Clock clock;

    ChangePlanner(ChangeKinds kinds, Clock clock) {
        this.kinds = kinds;
        this.clock = clock;
    }

    /**
     * @throws ConsoleException {@code no-target}, {@code nothing-to-do}, or {@code broker-unreachable} when no target
     *     answers
     */
    NewPlan plan(ChangeRequest request) {
        if (request.wishes().isEmpty()) {
            throw new ConsoleException(ErrorCode.NO_TARGET, Text.of("change.no-target"));
        }
        if (request.wishes().size() > ChangeStore.MOST_TARGETS) {
            throw new ConsoleException(
                    ErrorCode.VALIDATION_FAILED, Text.of("change.too-many-targets", ChangeStore.MOST_TARGETS));
        }
        List<TargetReading> readings = kinds.of(request.kind()).read(request.wishes());
        var warnings = new ArrayList<>(request.warnings());
        List<Planned> planned = toBeWritten(request.wishes(), readings, warnings);
        Instant now = clock.instant();
        return new NewPlan(ChangeId.random(), warnings, inWaves(planned, request.waves()), now, now.plus(LAPSES_AFTER));
    }

    private static List<Planned> toBeWritten(
            List<Wish> wishes, List<TargetReading> readings, List<PlanWarning> warnings) {
        var answering = new ArrayList<Planned>();
        var silent = new ArrayList<Planned>();
        var problems = new ArrayList<FieldProblem>();
        int same = 0;
        for (int i = 0; i < wishes.size(); i++) {
            Wish wish = wishes.get(i);
            switch (readings.get(i)) {
                case Known now when now.values().equals(wish.wanted()) -> same++;
                case Known now -> answering.add(new Planned(wish, now.role(), now.values()));
                case Unknown unknown -> {
                    silent.add(new Planned(wish, "", null));
                    problems.add(new FieldProblem(wish.target().address(), unknown.why()));
                }
            }
        }
        if (answering.isEmpty() && silent.isEmpty()) {
            throw new ConsoleException(ErrorCode.NOTHING_TO_DO, Text.of("change.nothing-to-do"));
        }
        if (answering.isEmpty()) {
            throw new ConsoleException(
                    ErrorCode.BROKER_UNREACHABLE, Text.of("change.all-silent", silent.size()), problems, null);
        }
        if (same > 0) {
            warnings.add(PlanWarning.of("change.warning.same", same));
        }
        silent.forEach(planned -> warnings.add(PlanWarning.of(
                "change.warning.silent",
                planned.wish().target().node(),
                planned.wish().target().address())));
        answering.addAll(silent);
        return answering;
    }

    private static List<ChangeTarget> inWaves(List<Planned> planned, WavePlan plan) {
        List<Integer> waves = plan.spread(planned.size());
        var targets = new ArrayList<ChangeTarget>();
        for (int i = 0; i < planned.size(); i++) {
            Planned one = planned.get(i);
            targets.add(ChangeTarget.planned(i + 1, one.wish(), one.role(), waves.get(i), one.before()));
        }
        return targets;
    }

    /**
     * Looks whether everything is still as it was planned.
     *
     * @throws ConsoleException {@code conflict} with what has moved
     */
    void requireUnmoved(Change change) {
        List<TargetReading> readings = kinds.of(change.kind())
                .read(change.targets().stream().map(ChangeTarget::wish).toList());
        var moved = new ArrayList<FieldProblem>();
        for (int i = 0; i < change.targets().size(); i++) {
            ChangeTarget target = change.targets().get(i);
            Text how = movement(target, readings.get(i));
            if (how != null) {
                moved.add(new FieldProblem(target.target().address(), how));
            }
        }
        if (!moved.isEmpty()) {
            throw new ConsoleException(ErrorCode.CONFLICT, Text.of("change.outdated"), moved, null);
        }
    }

    private static @Nullable Text movement(ChangeTarget planned, TargetReading reading) {
        return switch (reading) {
            // It was silent when planned, too: that is known. Else what was planned cannot be checked.
            case Unknown unknown -> planned.before() == null ? null : unknown.why();
            case Known now when planned.before() == null -> Text.of("change.moved.answers", Values.shown(now.values()));
            case Known now
            when !now.role().equals(planned.role()) -> Text.of("change.moved.role", planned.role(), now.role());
            case Known now
            when !planned.isBefore(now.values()) -> Text.of("change.moved.value", Values.shown(now.values()));
            case Known now -> null;
        };
    }
}
