package io.mqconsole.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.FieldProblem;
import io.mqconsole.shared.Text;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChangePlannerTest {

    @Test
    void allThatIsWrittenToANodeIsInOneWave() {
        var kind = new ScriptedKind();
        kind.silent.add("n2");
        List<Wish> wishes = Stream.of("n1", "n2", "n3", "n4", "n5")
                .flatMap(node -> Stream.of("a", "b")
                        .map(key -> new Wish(
                                new Target("r", "c", node, node + ":1", "config/" + key), Map.of("key", "new"))))
                .toList();

        NewPlan plan = new ChangePlanner(new ChangeKinds(List.of(kind)), Clock.systemUTC())
                .plan(new ChangeRequest(
                        ScriptedKind.NAME,
                        "config:write",
                        Text.of("config-push.summary", 2, 5),
                        null,
                        wishes,
                        new WavePlan(WavePlan.USUAL, java.time.Duration.ZERO, false, false),
                        List.of(),
                        false,
                        null));

        assertThat(plan.targets())
                .extracting(target -> target.target().node() + target.target().subject() + target.wave())
                .containsExactly(
                        "n1config/a1",
                        "n1config/b1",
                        "n3config/a2",
                        "n3config/b2",
                        "n4config/a3",
                        "n4config/b3",
                        "n5config/a3",
                        "n5config/b3",
                        "n2config/a3",
                        "n2config/b3");
    }

    @Test
    void whereSomeAreSilentAndTheOthersHoldItTheRefusalSaysWhichIsWhich() {
        var kind = new ScriptedKind();
        kind.nodes.put("n1", Map.of("key", "new"));
        kind.silent.addAll(List.of("n2", "n3"));

        ConsoleException mixed = refused(kind, "n1", "n2", "n3");
        assertThat(mixed.code()).isEqualTo(ErrorCode.BROKER_UNREACHABLE);
        assertThat(mixed.text()).isEqualTo(Text.of("change.silent-or-held", 1, 2, "n2 (n2:1), n3 (n3:1)"));
        assertThat(mixed.fields()).extracting(FieldProblem::field).containsExactly("n2:1", "n3:1");
        assertThat(refused(kind, "n2", "n3").text()).isEqualTo(Text.of("change.all-silent", 2));
    }

    @Test
    void whatIsForbiddenIsShownWhereNobodyAnswersAndWhereTheOthersHoldIt() {
        var kind = new ScriptedKind();
        kind.nodes.put("n1", Map.of("key", "new"));
        kind.silent.add("n2");
        var never = new ForbiddenWish(
                new Wish(new Target("r", "c", "n3", "n3:1", "config/b"), Map.of("key", "new")),
                "MASTER",
                null,
                Text.of("change.nothing-to-do"));

        NewPlan silent = planned(kind, request("n2").refusing(List.of(never)));
        assertThat(silent.targets())
                .extracting(target -> target.target().node() + " " + target.status())
                .containsExactly("n2 PENDING", "n3 FORBIDDEN");
        assertThat(silent.warnings())
                .extracting(warning -> warning.text().key())
                .containsExactly("change.warning.silent", "change.warning.forbidden");

        NewPlan held = planned(kind, request("n1").refusing(List.of(never)));
        assertThat(held.targets()).extracting(ChangeTarget::status).containsExactly(TargetStatus.FORBIDDEN);
        assertThat(held.held()).hasSize(1);
        assertThat(held.warnings())
                .extracting(warning -> warning.text().key())
                .containsExactly("change.warning.same", "change.warning.forbidden");
    }

    @Test
    void onlyWhatIsWrittenCountsAsATarget() {
        String[] names = IntStream.rangeClosed(0, StoredChanges.MOST_TARGETS)
                .mapToObj(i -> "n" + i)
                .toArray(String[]::new);
        var kind = new ScriptedKind() {
            @Override
            public boolean tellsWhatIsHeld() {
                return false;
            }
        };
        for (String name : names) {
            kind.nodes.put(name, Map.of("key", "old"));
        }
        assertThat(refused(kind, names).text())
                .isEqualTo(Text.of("change.too-many-targets", StoredChanges.MOST_TARGETS));
        kind.nodes.put("n7", Map.of("key", "new"));
        assertThat(planned(kind, request(names)).targets()).hasSize(StoredChanges.MOST_TARGETS);
    }

    private static ConsoleException refused(ScriptedKind kind, String... names) {
        return catchThrowableOfType(ConsoleException.class, () -> planned(kind, request(names)));
    }

    private static NewPlan planned(ScriptedKind kind, ChangeRequest request) {
        return new ChangePlanner(new ChangeKinds(List.of(kind)), Clock.systemUTC()).plan(request);
    }

    private static ChangeRequest request(String... names) {
        return new ChangeRequest(
                ScriptedKind.NAME,
                "config:write",
                Text.of("config-push.summary", 1, names.length),
                null,
                Stream.of(names)
                        .map(node ->
                                new Wish(new Target("r", "c", node, node + ":1", "config/a"), Map.of("key", "new")))
                        .toList(),
                WavePlan.AT_ONCE,
                List.of(),
                false,
                null);
    }

    @Test
    void whereEverybodyHoldsItThereIsSomethingToDoOnlyForARequestThatTellsThemTo() {
        var kind = new ScriptedKind();
        kind.nodes.put("n1", Map.of("key", "new"));
        ChangeRequest request = new ChangeRequest(
                ScriptedKind.NAME,
                "config:write",
                Text.of("config-push.summary", 1, 1),
                null,
                List.of(new Wish(new Target("r", "c", "n1", "n1:1", "config/a"), Map.of("key", "new"))),
                WavePlan.AT_ONCE,
                List.of(),
                false,
                null);
        var planner = new ChangePlanner(new ChangeKinds(List.of(kind)), Clock.systemUTC());

        assertThat(catchThrowableOfType(ConsoleException.class, () -> planner.plan(request))
                        .code())
                .isEqualTo(ErrorCode.NOTHING_TO_DO);
        NewPlan plan = planner.plan(request.asking("{}", true));
        assertThat(plan.targets()).isEmpty();
        assertThat(plan.held()).extracting(HeldValues::values).containsExactly(Map.of("key", "new"));
    }
}
