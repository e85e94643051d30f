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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Turns a request into a plan: reads what every target holds now, leaves out what is so already, and spreads the rest over
 * waves. A node that does not answer stays in the plan, in its last place, so that it stops nobody else.
 */
@Component
class ChangePlanner {
    private static final Duration LAPSES_AFTER = Duration.ofMinutes(10);
    /** Nodes that a sentence names. */
    private static final int NAMED = 5;

    private record Planned(Wish wish, String role, @Nullable Map<String, String> before) {}

    /** What is to be written, those that are silent last, and what is so already. */
    private record Sorted(List<Planned> written, List<HeldValues> held) {}

    private final ChangeKinds kinds;
    private final Clock clock;

    ChangePlanner(ChangeKinds kinds, Clock clock) {
        this.kinds = kinds;
        this.clock = clock;
    }

    /**
     * @throws ConsoleException {@code no-target}, {@code nothing-to-do}, {@code validation-failed} when it writes to more
     *     targets than a change has, or {@code broker-unreachable} when no target answers
     */
    NewPlan plan(ChangeRequest request) {
        if (request.wishes().isEmpty() && request.forbidden().isEmpty()) {
            throw new ConsoleException(ErrorCode.NO_TARGET, Text.of("change.no-target"));
        }
        ChangeKind kind = kinds.of(request.kind());
        // Before anything is read: what another change writes from now on is later than this plan.
        Instant now = clock.instant();
        List<TargetReading> readings = request.wishes().isEmpty() ? List.of() : kind.read(request.wishes());
        var warnings = new ArrayList<>(request.warnings());
        Sorted sorted = sorted(request, readings, warnings);
        List<ChangeTarget> targets =
                withForbidden(inWaves(sorted.written(), request.waves()), request.forbidden(), warnings);
        List<HeldValues> held = kind.tellsWhatIsHeld() ? sorted.held() : List.of();
        if (targets.size() + held.size() > StoredChanges.MOST_TARGETS) {
            throw new ConsoleException(
                    ErrorCode.VALIDATION_FAILED, Text.of("change.too-many-targets", StoredChanges.MOST_TARGETS));
        }
        return new NewPlan(ChangeId.random(), warnings, targets, held, now, now.plus(LAPSES_AFTER));
    }

    private static Sorted sorted(ChangeRequest request, List<TargetReading> readings, List<PlanWarning> warnings) {
        List<Wish> wishes = request.wishes();
        var answering = new ArrayList<Planned>();
        var silent = new ArrayList<Planned>();
        var problems = new ArrayList<FieldProblem>();
        var held = new ArrayList<HeldValues>();
        for (int i = 0; i < wishes.size(); i++) {
            Wish wish = wishes.get(i);
            switch (readings.get(i)) {
                case Known now
                when now.values().equals(wish.wanted()) ->
                    held.add(new HeldValues(wish.target(), now.role(), wish.wanted()));
                case Known now -> answering.add(new Planned(wish, now.role(), now.values()));
                case Unknown unknown -> {
                    silent.add(new Planned(wish, "", null));
                    problems.add(new FieldProblem(wish.target().address(), unknown.why()));
                }
            }
        }
        // What is forbidden is shown in any case.
        boolean fruitless = answering.isEmpty() && request.forbidden().isEmpty();
        if (fruitless && silent.isEmpty() && request.tells()) {
            warnings.add(PlanWarning.of("change.warning.told", held.size()));
            return new Sorted(List.of(), held);
        }
        if (fruitless && silent.isEmpty()) {
            throw new ConsoleException(ErrorCode.NOTHING_TO_DO, Text.of("change.nothing-to-do"));
        }
        if (fruitless) {
            throw new ConsoleException(ErrorCode.BROKER_UNREACHABLE, nothingReadable(silent, held), problems, null);
        }
        if (!held.isEmpty()) {
            warnings.add(PlanWarning.of("change.warning.same", held.size()));
        }
        silent.stream()
                .map(planned -> planned.wish().target())
                .map(target -> PlanWarning.of("change.warning.silent", target.node(), target.address()))
                .distinct()
                .forEach(warnings::add);
        answering.addAll(silent);
        return new Sorted(answering, held);
    }

    private static List<ChangeTarget> withForbidden(
            List<ChangeTarget> targets, List<ForbiddenWish> forbidden, List<PlanWarning> warnings) {
        var all = new ArrayList<>(targets);
        forbidden.forEach(one -> all.add(ChangeTarget.forbidden(all.size() + 1, one)));
        forbidden.stream()
                .map(one -> PlanWarning.of("change.warning.forbidden", one.why()))
                .distinct()
                .forEach(warnings::add);
        return all;
    }

    private static Text nothingReadable(List<Planned> silent, List<HeldValues> held) {
        if (held.isEmpty()) {
            return Text.of("change.all-silent", silent.size());
        }
        List<String> names = silent.stream()
                .map(planned -> planned.wish().target())
                .map(target -> "%s (%s)".formatted(target.node(), target.address()))
                .distinct()
                .toList();
        String shown =
                names.stream().limit(NAMED).collect(Collectors.joining(", ")) + (names.size() > NAMED ? ", …" : "");
        return Text.of("change.silent-or-held", held.size(), silent.size(), shown);
    }

    private static List<ChangeTarget> inWaves(List<Planned> planned, WavePlan plan) {
        List<Node> nodes = planned.stream()
                .map(one -> Node.of(one.wish().target()))
                .distinct()
                .toList();
        List<Integer> waves = plan.spread(nodes.size());
        Map<Node, Integer> waveOf = new HashMap<>();
        for (int i = 0; i < nodes.size(); i++) {
            waveOf.put(nodes.get(i), waves.get(i));
        }
        List<Planned> ordered = planned.stream()
                .sorted(Comparator.comparing(one ->
                        Objects.requireNonNull(waveOf.get(Node.of(one.wish().target())))))
                .toList();
        var targets = new ArrayList<ChangeTarget>();
        for (int i = 0; i < ordered.size(); i++) {
            Planned one = ordered.get(i);
            int wave = Objects.requireNonNull(waveOf.get(Node.of(one.wish().target())));
            targets.add(ChangeTarget.planned(i + 1, one.wish(), one.role(), wave, one.before()));
        }
        return targets;
    }

    /** What a wave takes as a whole, however much is written to it. */
    private record Node(String region, String address) {
        static Node of(Target target) {
            return new Node(target.region(), target.address());
        }
    }

    /**
     * Looks whether everything is still as it was planned, what held it already included; all nodes at once.
     *
     * @throws ConsoleException {@code conflict} with what has moved
     */
    void requireUnmoved(Change change) {
        List<ChangeTarget> planned = change.everywhere();
        List<TargetReading> readings = kinds.of(change.kind())
                .read(planned.stream().map(ChangeTarget::wish).toList());
        var moved = new ArrayList<FieldProblem>();
        for (int i = 0; i < planned.size(); i++) {
            ChangeTarget target = planned.get(i);
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
            when !planned.isBefore(now.values()) && planned.status() == TargetStatus.HELD ->
                Text.of(
                        "change.moved.held",
                        planned.target().node(),
                        Values.shown(planned.wanted()),
                        Values.shown(now.values()));
            case Known now
            when !planned.isBefore(now.values()) -> Text.of("change.moved.value", Values.shown(now.values()));
            case Known now -> null;
        };
    }
}
