package io.mqconsole.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.mqconsole.BackendTest;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.CurrentUser;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.PageQuery;
import io.mqconsole.shared.Text;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The engine's rules on the real database, with nodes that do what the test says. */
@BackendTest
class ChangeEngineIT {
    private static final Duration LONG = Duration.ofSeconds(20);

    @Autowired
    ChangeEngine engine;

    @Autowired
    ChangeService changes;

    @Autowired
    ScriptedKind nodes;

    @Autowired
    ScriptedGate gate;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void freshNodes() {
        nodes.reset();
        gate.reset();
        IntStream.rangeClosed(1, 8).forEach(i -> nodes.nodes.put("n" + i, Map.of("key", "old")));
        jdbc.update("DELETE FROM change_lock");
    }

    @Test
    void aPlanTouchesNothingAndAConfirmedOneIsVerifiedEverywhere() {
        Change plan = as(() -> engine.plan(request(8, WavePlan.AT_ONCE, null)));
        assertThat(plan.status()).isEqualTo(ChangeStatus.PLANNED);
        assertThat(plan.targets()).hasSize(8).allSatisfy(target -> {
            assertThat(target.before()).isEqualTo(Map.of("key", "old"));
            assertThat(target.status()).isEqualTo(TargetStatus.PENDING);
        });
        assertThat(nodes.sent).isEmpty();

        Change done = as(() -> changes.settled(changes.confirm(plan.id()).id(), LONG));

        assertThat(done.status()).isEqualTo(ChangeStatus.SUCCEEDED);
        assertThat(done.counts()).isEqualTo(Map.of(TargetStatus.VERIFIED, 8));
        assertThat(nodes.sent).hasSize(8);
        assertThat(locks()).isZero();
    }

    @Test
    void whatHasMovedSinceThePlanStopsTheConfirmation() {
        Change plan = as(() -> engine.plan(request(2, WavePlan.AT_ONCE, null)));
        nodes.nodes.put("n2", Map.of("key", "other"));
        assertThat(refusal(() -> changes.confirm(plan.id())).fields())
                .singleElement()
                .satisfies(field -> assertThat(field.message()).isEqualTo(Text.of("change.moved.value", "key=other")));

        Change second = as(() -> engine.plan(request(2, WavePlan.AT_ONCE, null)));
        nodes.roles.put("n1", "SLAVE");
        assertThat(refusal(() -> changes.confirm(second.id())).code()).isEqualTo(ErrorCode.CONFLICT);

        jdbc.update("UPDATE change_plan SET lapses_at = created_at WHERE id = ?", second.id());
        assertThat(refusal(() -> changes.confirm(second.id())).text().key())
                .isIn("change.lapsed", "change.not-possible");
        await().atMost(LONG).until(() -> get(second).status() == ChangeStatus.LAPSED);
        assertThat(nodes.sent).isEmpty();
    }

    @Test
    void aPlanIsNotStoredWithoutWhatBelongsToIt() {
        Integer before = jdbc.queryForObject("SELECT COUNT(*) FROM change_plan", Integer.class);
        assertThat(catchThrowableOfType(
                        IllegalStateException.class,
                        () -> as(() -> engine.plan(request(2, WavePlan.AT_ONCE, null), id -> {
                            throw new IllegalStateException(id);
                        }))))
                .isNotNull();
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM change_plan", Integer.class))
                .isEqualTo(before);
    }

    @Test
    void nothingToDoAndNoTargetAreRefused() {
        nodes.nodes.replaceAll((node, old) -> Map.of("key", "new"));
        assertThat(refusal(() -> engine.plan(request(3, WavePlan.AT_ONCE, null)))
                        .code())
                .isEqualTo(ErrorCode.NOTHING_TO_DO);
        assertThat(refusal(() -> engine.plan(request(0, WavePlan.AT_ONCE, null)))
                        .code())
                .isEqualTo(ErrorCode.NO_TARGET);
        nodes.silent.add("n1");
        assertThat(refusal(() -> engine.plan(request(1, WavePlan.AT_ONCE, null)))
                        .code())
                .isEqualTo(ErrorCode.BROKER_UNREACHABLE);
    }

    @Test
    void aWaveThatIsNotVerifiedStopsTheNextAndRetryTakesOnlyWhatFailed() {
        nodes.ignoring.add("n2");
        Change paused = run(request(8, waves(false, false), null));

        assertThat(paused.status()).isEqualTo(ChangeStatus.PAUSED);
        assertThat(paused.note()).isEqualTo(Text.of("change.note.gate", 2, 1, 1));
        assertThat(paused.targets().stream().map(ChangeTarget::wave)).containsExactly(1, 2, 3, 3, 3, 3, 3, 3);
        assertThat(nodes.sent).containsExactly("n1 new", "n2 new");
        assertThat(locks()).isEqualTo(8);

        nodes.ignoring.clear();
        Change done = as(() -> changes.settled(changes.retry(paused.id()).id(), LONG));
        assertThat(done.status()).isEqualTo(ChangeStatus.SUCCEEDED);
        assertThat(nodes.sent.stream().filter("n1 new"::equals)).hasSize(1);
        assertThat(nodes.sent).hasSize(9);
    }

    @Test
    void aGateThatObjectsAfterTheSoakStopsTheNextWaveOrTakesTheFirstBack() {
        WavePlan soaking = new WavePlan(WavePlan.USUAL, Duration.ofSeconds(1), false, false);
        Text worse = Text.of("config.gate.fallen", "n1", 20, 2, 90, 50);
        gate.objection = worse;

        Change paused = run(request(4, soaking, null));
        assertThat(paused.status()).isEqualTo(ChangeStatus.PAUSED);
        assertThat(paused.note()).isEqualTo(worse);
        assertThat(nodes.sent).containsExactly("n1 new");

        gate.objection = null;
        Change done = as(() -> changes.settled(changes.resume(paused.id()).id(), LONG));
        assertThat(done.status()).isEqualTo(ChangeStatus.SUCCEEDED);
        assertThat(gate.watched).containsExactly(1, 2, 3);

        freshNodes();
        gate.objection = worse;
        Change back = run(request(4, new WavePlan(WavePlan.USUAL, Duration.ofSeconds(1), false, true), null));
        assertThat(back.status()).isEqualTo(ChangeStatus.ROLLED_BACK);
        assertThat(back.note()).isEqualTo(worse);
        assertThat(nodes.nodes.values()).containsOnly(Map.of("key", "old"));
    }

    @Test
    void aGateThatObjectsAfterTheLastWaveStopsTheChangeOrTakesEverythingBack() {
        Text worse = Text.of("config.gate.fallen", "n1", 20, 2, 90, 50);
        gate.objection = worse;
        Change paused = run(request(4, soakingAtOnce(1, false), null));
        assertThat(paused.status()).isEqualTo(ChangeStatus.PAUSED);
        assertThat(paused.note()).isEqualTo(worse);
        assertThat(paused.counts()).isEqualTo(Map.of(TargetStatus.VERIFIED, 4));
        assertThat(locks()).isEqualTo(4);
        Change done = as(() -> changes.settled(changes.resume(paused.id()).id(), LONG));
        assertThat(done.status()).isEqualTo(ChangeStatus.SUCCEEDED);

        freshNodes();
        gate.objection = worse;
        Change back = run(request(4, soakingAtOnce(1, true), null));
        assertThat(back.status()).isEqualTo(ChangeStatus.ROLLED_BACK);
        assertThat(back.note()).isEqualTo(worse);
        assertThat(gate.watched).containsExactly(1);
        assertThat(nodes.nodes.values()).containsOnly(Map.of("key", "old"));
    }

    @Test
    void theLastSoakIsPausedOrEndsWithWhatIsLostMeanwhile() {
        Change soaking = as(() -> engine.run(request(2, soakingAtOnce(60, false), null), Duration.ZERO));
        await().atMost(LONG).until(() -> get(soaking).count(TargetStatus.VERIFIED) == 2);
        as(() -> changes.pause(soaking.id()));
        Change paused = as(() -> changes.settled(soaking.id(), LONG));
        assertThat(paused.status()).isEqualTo(ChangeStatus.PAUSED);
        assertThat(paused.note()).isEqualTo(Text.of("change.note.asked"));
        assertThat(as(() -> changes.settled(changes.resume(soaking.id()).id(), LONG))
                        .status())
                .isEqualTo(ChangeStatus.SUCCEEDED);

        freshNodes();
        Change losing = as(() -> engine.run(request(2, soakingAtOnce(60, false), null), Duration.ZERO));
        await().atMost(LONG).until(() -> get(losing).count(TargetStatus.VERIFIED) == 2);
        nodes.nodes.put("n2", Map.of("key", "old"));
        as(() -> changes.pause(losing.id()));
        assertLost(as(() -> changes.settled(losing.id(), LONG)), "n2");
        as(() -> changes.retry(losing.id()));
        await().atMost(LONG).until(() -> get(losing).count(TargetStatus.VERIFIED) == 2);
        as(() -> changes.pause(losing.id()));
        as(() -> changes.settled(losing.id(), LONG));
        assertThat(as(() -> changes.settled(changes.resume(losing.id()).id(), LONG))
                        .status())
                .isEqualTo(ChangeStatus.SUCCEEDED);
    }

    @Test
    void whatIsLostWhileAChangeIsPausedInItsLastSoakIsSeenWhenItIsResumed() {
        Change soaking = as(() -> engine.run(request(2, soakingAtOnce(60, false), null), Duration.ZERO));
        await().atMost(LONG).until(() -> get(soaking).count(TargetStatus.VERIFIED) == 2);
        as(() -> changes.pause(soaking.id()));
        assertThat(as(() -> changes.settled(soaking.id(), LONG)).status()).isEqualTo(ChangeStatus.PAUSED);
        nodes.nodes.put("n1", Map.of("key", "old"));
        assertLost(as(() -> changes.settled(changes.resume(soaking.id()).id(), LONG)), "n1");
    }

    @Test
    void aNodeThatIsSilentAfterTheLastSoakStaysVerifiedAndTheChangePausedUntilItAnswers() {
        Change soaking = as(() -> engine.run(request(2, soakingAtOnce(60, false), null), Duration.ZERO));
        await().atMost(LONG).until(() -> get(soaking).count(TargetStatus.VERIFIED) == 2);
        nodes.silent.add("n2");
        as(() -> changes.pause(soaking.id()));
        Change paused = as(() -> changes.settled(soaking.id(), LONG));
        assertThat(paused.status()).isEqualTo(ChangeStatus.PAUSED);
        assertThat(paused.note().key()).isEqualTo("change.note.soak-silent");
        assertThat(paused.count(TargetStatus.VERIFIED)).isEqualTo(2);

        assertThat(as(() -> changes.settled(changes.resume(soaking.id()).id(), LONG))
                        .note()
                        .key())
                .isEqualTo("change.note.soak-silent");
        nodes.silent.clear();
        assertThat(as(() -> changes.settled(changes.resume(soaking.id()).id(), LONG))
                        .status())
                .isEqualTo(ChangeStatus.SUCCEEDED);
    }

    private static void assertLost(Change change, String node) {
        assertThat(change.status()).isEqualTo(ChangeStatus.PARTIAL);
        assertThat(change.targets())
                .filteredOn(target -> target.status() == TargetStatus.MISMATCH)
                .singleElement()
                .satisfies(target -> {
                    assertThat(target.target().node()).isEqualTo(node);
                    assertThat(target.error()).isEqualTo(Text.of("change.target.lost", "key=old"));
                });
    }

    private static WavePlan soakingAtOnce(int seconds, boolean autoRollback) {
        return new WavePlan(List.of(WaveSize.of("100%")), Duration.ofSeconds(seconds), false, autoRollback);
    }

    @Test
    void aPauseThatIsAskedForDuringTheSoakLetsTheGateSayWhatItSaw() {
        WavePlan soaking = new WavePlan(WavePlan.USUAL, Duration.ofMinutes(1), false, false);
        Text worse = Text.of("config.gate.fallen", "n1", 20, 2, 90, 50);
        gate.objection = worse;
        Change running = as(() -> engine.run(request(4, soaking, null), Duration.ZERO));
        await().atMost(LONG).until(() -> nodes.sent.size() == 1);
        as(() -> changes.pause(running.id()));
        Change paused = as(() -> changes.settled(running.id(), LONG));
        assertThat(paused.status()).isEqualTo(ChangeStatus.PAUSED);
        assertThat(paused.note()).isEqualTo(worse);

        gate.objection = null;
        as(() -> changes.resume(running.id()));
        await().atMost(LONG).until(() -> nodes.sent.size() > 1);
        as(() -> changes.pause(running.id()));
        assertThat(as(() -> changes.settled(running.id(), LONG)).note()).isEqualTo(Text.of("change.note.asked"));
    }

    @Test
    void withoutASoakNoGateIsAsked() {
        gate.objection = Text.of("config.gate.fallen", "n1", 20, 2, 90, 50);
        assertThat(run(request(4, waves(false, false), null)).status()).isEqualTo(ChangeStatus.SUCCEEDED);
        assertThat(gate.watched).isEmpty();
    }

    @Test
    void aNodeThatIsSilentComesLastAndLeavesTheChangePartialUntilItAnswers() {
        nodes.silent.add("n1");
        Change partial = run(request(4, waves(false, false), null));

        assertThat(partial.status()).isEqualTo(ChangeStatus.PARTIAL);
        assertThat(partial.targets().getLast().target().node()).isEqualTo("n1");
        assertThat(partial.counts()).isEqualTo(Map.of(TargetStatus.VERIFIED, 3, TargetStatus.FAILED, 1));

        nodes.silent.clear();
        Change done = as(() -> changes.settled(changes.retry(partial.id()).id(), LONG));
        assertThat(done.status()).isEqualTo(ChangeStatus.SUCCEEDED);
        assertThat(done.targets().getLast().before()).isEqualTo(Map.of("key", "old"));
    }

    @Test
    void rollbackRestoresWhatIsOursAndLeavesWhatOthersSet() {
        Change done = run(request(3, WavePlan.AT_ONCE, null));
        nodes.nodes.put("n2", Map.of("key", "somebody else's"));

        Change back = as(
                () -> changes.settled(changes.rollback(done.id(), false, null).id(), LONG));

        assertThat(back.status()).isEqualTo(ChangeStatus.ROLLED_BACK);
        assertThat(back.targets().stream().map(ChangeTarget::status))
                .containsExactly(TargetStatus.ROLLED_BACK, TargetStatus.SUPERSEDED, TargetStatus.ROLLED_BACK);
        assertThat(nodes.nodes.get("n2")).isEqualTo(Map.of("key", "somebody else's"));
        assertThat(refusal(() -> changes.rollback(done.id(), false, null)).code())
                .isEqualTo(ErrorCode.CONFLICT);
    }

    @Test
    void whatSomebodySetBeforeTheirWaveIsLeftAloneByTheRollbackAndTakenByARetry() {
        nodes.beforeWrite = () -> nodes.nodes.put("n2", Map.of("key", "somebody else's"));
        Change back = run(request(2, new WavePlan(WavePlan.USUAL, Duration.ZERO, false, true), null));
        assertThat(back.targets().stream().map(ChangeTarget::status))
                .containsExactly(TargetStatus.ROLLED_BACK, TargetStatus.SUPERSEDED);
        assertThat(nodes.nodes)
                .containsEntry("n1", Map.of("key", "old"))
                .containsEntry("n2", Map.of("key", "somebody else's"));

        freshNodes();
        nodes.beforeWrite = () -> nodes.nodes.put("n2", Map.of("key", "somebody else's"));
        Change partial = run(request(2, WavePlan.AT_ONCE, null));
        assertThat(partial.status()).isEqualTo(ChangeStatus.PARTIAL);
        nodes.beforeWrite = () -> {};
        Change done = as(() -> changes.settled(changes.retry(partial.id()).id(), LONG));
        assertThat(done.status()).isEqualTo(ChangeStatus.SUCCEEDED);
        assertThat(done.targets().getLast().before()).isEqualTo(Map.of("key", "somebody else's"));
    }

    @Test
    void whatSomebodySetWhileItSoakedIsLeftAloneByTheRollback() {
        Change losing = as(() -> engine.run(request(2, soakingAtOnce(60, true), null), Duration.ZERO));
        await().atMost(LONG).until(() -> get(losing).count(TargetStatus.VERIFIED) == 2);
        nodes.nodes.put("n2", Map.of("key", "somebody else's"));
        as(() -> changes.pause(losing.id()));
        await().atMost(LONG).until(() -> get(losing).status().ended());
        assertThat(get(losing).status()).isEqualTo(ChangeStatus.ROLLED_BACK);
        assertThat(nodes.nodes.get("n1")).isEqualTo(Map.of("key", "old"));
        assertThat(nodes.nodes.get("n2")).isEqualTo(Map.of("key", "somebody else's"));
    }

    @Test
    void aNodeThatWasNeverSentAnythingKeepsItsReasonWhereTheOthersGoBack() {
        nodes.beforeWrite = () -> nodes.silent.add("n2");
        Change back = run(request(2, new WavePlan(WavePlan.USUAL, Duration.ZERO, false, true), null));
        assertThat(back.status()).isEqualTo(ChangeStatus.ROLLED_BACK);
        assertThat(back.targets().stream().map(ChangeTarget::status))
                .containsExactly(TargetStatus.ROLLED_BACK, TargetStatus.FAILED);
        assertThat(back.targets().getLast().error()).isEqualTo(Text.of("config.not-listed"));
        assertThat(back.note().key()).isEqualTo("change.note.auto-rollback");
    }

    @Test
    void aNodeThatShowedNoValueIsBackWhereItShowsNoneAndSaysThatItCannotGoBackElse() {
        nodes.nodes.put("n1", Map.of());
        nodes.nodes.put("n2", Map.of());
        nodes.ignoring.add("n1");
        Change partial = run(request(2, WavePlan.AT_ONCE, null));
        assertThat(partial.status()).isEqualTo(ChangeStatus.PARTIAL);
        Change back = as(() ->
                changes.settled(changes.rollback(partial.id(), false, null).id(), LONG));
        assertThat(back.targets().stream().map(ChangeTarget::status))
                .containsExactly(TargetStatus.ROLLED_BACK, TargetStatus.FAILED);
        assertThat(back.targets().getLast().error()).isEqualTo(Text.of("change.target.had-no-value", "key=new"));
    }

    @Test
    void aRollbackThatCannotReachANodeIsPartialAndCanBeRetried() {
        Change done = run(request(2, WavePlan.AT_ONCE, null));
        nodes.silent.add("n1");
        Change partial = as(
                () -> changes.settled(changes.rollback(done.id(), false, null).id(), LONG));
        assertThat(partial.status()).isEqualTo(ChangeStatus.PARTIAL);

        nodes.silent.clear();
        Change back = as(() -> changes.settled(changes.retry(done.id()).id(), LONG));
        assertThat(back.status()).isEqualTo(ChangeStatus.ROLLED_BACK);
        assertThat(nodes.nodes.get("n1")).isEqualTo(Map.of("key", "old"));
    }

    @Test
    void aFailedWaveRollsBackByItselfWhereThatWasAsked() {
        nodes.ignoring.add("n3");
        Change back = run(request(8, waves(false, true), null));
        assertThat(back.status()).isEqualTo(ChangeStatus.ROLLED_BACK);
        assertThat(nodes.nodes.values()).containsOnly(Map.of("key", "old"));
        assertThat(back.count(TargetStatus.SKIPPED)).isZero();
        assertThat(back.count(TargetStatus.ROLLED_BACK)).isEqualTo(8);
    }

    @Test
    void pausedAfterTheFirstWaveItWaitsForSomebodyAndCancellingLeavesWhatIsWritten() {
        Change paused = run(request(8, waves(true, false), null));
        assertThat(paused.status()).isEqualTo(ChangeStatus.PAUSED);
        assertThat(nodes.sent).hasSize(1);

        Change cancelled = as(() -> changes.cancel(paused.id()));
        assertThat(cancelled.status()).isEqualTo(ChangeStatus.CANCELLED);
        assertThat(cancelled.counts()).isEqualTo(Map.of(TargetStatus.VERIFIED, 1, TargetStatus.SKIPPED, 7));
        assertThat(locks()).isZero();

        Change back = as(
                () -> changes.settled(changes.rollback(paused.id(), false, null).id(), LONG));
        assertThat(back.status()).isEqualTo(ChangeStatus.ROLLED_BACK);
        assertThat(nodes.nodes.values()).containsOnly(Map.of("key", "old"));
    }

    @Test
    void whatIsOnlyAppliedStopsAtTheGateAndRetryProvesItWithoutWritingAgain() {
        nodes.unproven.add("n1");
        Change paused = run(request(2, waves(false, false), null));
        assertThat(paused.status()).isEqualTo(ChangeStatus.PAUSED);
        assertThat(paused.targets().getFirst().status()).isEqualTo(TargetStatus.APPLIED);

        nodes.unproven.clear();
        Change done = as(() -> changes.settled(changes.retry(paused.id()).id(), LONG));
        assertThat(done.status()).isEqualTo(ChangeStatus.SUCCEEDED);
        assertThat(nodes.sent).containsExactly("n1 new", "n2 new");
        Change back = as(
                () -> changes.settled(changes.rollback(paused.id(), false, null).id(), LONG));
        assertThat(back.status()).isEqualTo(ChangeStatus.ROLLED_BACK);
        assertThat(nodes.nodes.get("n1")).isEqualTo(Map.of("key", "old"));
    }

    @Test
    void aSecondChangeOfTheSameNodeIsRefusedWithTheFirstOnesIdAndOthersRun() throws Exception {
        var writing = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        nodes.beforeWrite = () -> {
            writing.countDown();
            awaitQuietly(go);
        };
        Change first = as(() -> engine.run(request(1, WavePlan.AT_ONCE, null), Duration.ZERO));
        assertThat(writing.await(10, TimeUnit.SECONDS)).isTrue();
        nodes.beforeWrite = () -> {};

        ConsoleException busy = refusal(() -> engine.run(request(2, WavePlan.AT_ONCE, null), LONG));
        assertThat(busy.code()).isEqualTo(ErrorCode.CONFLICT);
        assertThat(busy.text().args()).contains(first.id());
        Change other = as(() -> engine.run(requestFor(List.of("n5"), WavePlan.AT_ONCE, null), LONG));
        assertThat(other.status()).isEqualTo(ChangeStatus.SUCCEEDED);

        go.countDown();
        assertThat(as(() -> changes.settled(first.id(), LONG)).status()).isEqualTo(ChangeStatus.SUCCEEDED);
    }

    @Test
    void aChangeWhoseTimeIsOverUndoesItselfButNotWhatSomebodyElseSet() {
        Change done = run(request(2, WavePlan.AT_ONCE, Duration.ofMinutes(1)));
        assertThat(done.expiresAt()).isNotNull();
        assertThat(done.expiryPending()).isTrue();
        nodes.nodes.put("n2", Map.of("key", "somebody else's"));

        overdue(done);

        await().atMost(LONG).until(() -> get(done).status() == ChangeStatus.ROLLED_BACK);
        assertThat(get(done).expiryPending()).isFalse();
        assertThat(nodes.nodes.get("n1")).isEqualTo(Map.of("key", "old"));
        assertThat(nodes.nodes.get("n2")).isEqualTo(Map.of("key", "somebody else's"));
    }

    @Test
    void anExpiryThatCannotReachANodeIsTriedAgainUntilItCan() {
        Change done = run(request(1, WavePlan.AT_ONCE, Duration.ofMinutes(1)));
        nodes.silent.add("n1");
        overdue(done);
        await().atMost(LONG).until(() -> get(done).status() == ChangeStatus.FAILED);
        assertThat(get(done).expiryPending()).isTrue();

        nodes.silent.clear();
        overdue(done);
        await().atMost(LONG).until(() -> get(done).status() == ChangeStatus.ROLLED_BACK);
    }

    @Test
    void theRunOfADeadConsoleStandsPausedWithTheTruthAndIsResumedWithoutWritingTwice() {
        Change plan = as(() -> engine.plan(request(3, WavePlan.AT_ONCE, null)));
        jdbc.update(
                "UPDATE change_target SET attempted_at = UTC_TIMESTAMP(6), attempts = 1 WHERE change_id = ?",
                plan.id());
        nodes.nodes.put("n1", Map.of("key", "new"));
        nodes.nodes.put("n3", Map.of("key", "third"));
        jdbc.update(
                "UPDATE change_progress SET status = 'RUNNING', runner = 'dead', started_at = UTC_TIMESTAMP(6),"
                        + " runner_beat = UTC_TIMESTAMP(6) - INTERVAL 1 MINUTE WHERE id = ?",
                plan.id());

        await().atMost(LONG).until(() -> get(plan).status() == ChangeStatus.PAUSED);
        assertThat(get(plan).note()).isEqualTo(Text.of("change.note.console-died"));
        assertThat(get(plan).targets().stream().map(ChangeTarget::status))
                .containsExactly(TargetStatus.VERIFIED, TargetStatus.PENDING, TargetStatus.MISMATCH);
        assertThat(nodes.sent).isEmpty();

        Change resumed = as(() -> changes.settled(changes.resume(plan.id()).id(), LONG));
        assertThat(resumed.status()).isEqualTo(ChangeStatus.PARTIAL);
        assertThat(nodes.sent).containsExactly("n2 new");
    }

    @Test
    void aSoakWhoseConsoleDiedIsSoakedAgainAndItsGateHeard() {
        Change soaking = as(() -> engine.run(request(2, soakingAtOnce(60, false), null), Duration.ZERO));
        await().atMost(LONG).until(() -> get(soaking).count(TargetStatus.VERIFIED) == 2);
        as(() -> changes.pause(soaking.id()));
        as(() -> changes.settled(soaking.id(), LONG));
        jdbc.update(
                "UPDATE change_progress SET status = 'RUNNING', runner = 'dead',"
                        + " runner_beat = UTC_TIMESTAMP(6) - INTERVAL 1 MINUTE WHERE id = ?",
                soaking.id());
        await().atMost(LONG)
                .until(() ->
                        Text.of("change.note.console-died").equals(get(soaking).note()));
        gate.watched.clear();
        Text worse = Text.of("config.gate.fallen", "n1", 20, 2, 90, 50);
        gate.objection = worse;
        as(() -> changes.resume(soaking.id()));
        await().atMost(LONG)
                .until(() ->
                        get(soaking).note() != null && get(soaking).note().key().equals("change.note.soaking-again"));
        as(() -> changes.pause(soaking.id()));
        Change paused = as(() -> changes.settled(soaking.id(), LONG));
        assertThat(paused.note()).isEqualTo(worse);
        assertThat(gate.watched).containsExactly(1);
        gate.objection = null;
        assertThat(as(() -> changes.settled(changes.resume(soaking.id()).id(), LONG))
                        .status())
                .isEqualTo(ChangeStatus.SUCCEEDED);
    }

    @Test
    void aRollbackOfADeadConsoleIsResumedAsARollback() {
        Change done = run(request(2, WavePlan.AT_ONCE, null));
        nodes.nodes.put("n1", Map.of("key", "old"));
        nodes.sent.clear();
        jdbc.update(
                "UPDATE change_progress SET status = 'ROLLING_BACK', direction = 'BACK', runner = 'dead',"
                        + " runner_beat = UTC_TIMESTAMP(6) - INTERVAL 1 MINUTE WHERE id = ?",
                done.id());

        await().atMost(LONG).until(() -> get(done).status() == ChangeStatus.PAUSED);
        assertThat(get(done).targets().getFirst().status()).isEqualTo(TargetStatus.ROLLED_BACK);
        Change back = as(() -> changes.settled(changes.resume(done.id()).id(), LONG));
        assertThat(back.status()).isEqualTo(ChangeStatus.ROLLED_BACK);
        assertThat(nodes.sent).containsExactly("n2 old");
    }

    @Test
    void somebodyWhoPausesARunStopsItBeforeTheNextWave() throws Exception {
        var writing = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        nodes.beforeWrite = () -> {
            writing.countDown();
            awaitQuietly(go);
        };
        Change running = as(() -> engine.run(request(8, waves(false, false), null), Duration.ZERO));
        assertThat(writing.await(10, TimeUnit.SECONDS)).isTrue();
        as(() -> changes.pause(running.id()));
        go.countDown();

        Change paused = as(() -> changes.settled(running.id(), LONG));
        assertThat(paused.status()).isEqualTo(ChangeStatus.PAUSED);
        assertThat(nodes.sent).hasSize(1);
        Change done = as(() -> changes.settled(changes.resume(running.id()).id(), LONG));
        assertThat(done.status()).isEqualTo(ChangeStatus.SUCCEEDED);
        assertThat(nodes.sent).hasSize(8);
    }

    @Test
    void aNodeWhoseRoleMovesBetweenWavesIsNotWrittenUntilSomebodyRetries() {
        nodes.beforeWrite = () -> nodes.roles.put("n2", "SLAVE");
        Change paused = run(request(8, waves(false, false), null));
        assertThat(paused.status()).isEqualTo(ChangeStatus.PAUSED);
        assertThat(paused.targets().get(1).status()).isEqualTo(TargetStatus.FAILED);
        assertThat(nodes.sent).containsExactly("n1 new");

        Change done = as(() -> changes.settled(changes.retry(paused.id()).id(), LONG));
        assertThat(done.status()).isEqualTo(ChangeStatus.SUCCEEDED);
        assertThat(done.targets().get(1).role()).isEqualTo("SLAVE");
    }

    @Test
    void whatALaterChangeWroteIsNotTakenBackEvenWhenItIsTheSameValue() {
        Change first = run(request(1, WavePlan.AT_ONCE, Duration.ofMinutes(1)));
        nodes.nodes.put("n1", Map.of("key", "old"));
        Change later = run(request(1, WavePlan.AT_ONCE, null));

        overdue(first);

        await().atMost(LONG).until(() -> get(first).status() == ChangeStatus.ROLLED_BACK);
        assertThat(get(first).targets().getFirst().status()).isEqualTo(TargetStatus.SUPERSEDED);
        assertThat(get(first).targets().getFirst().error())
                .isEqualTo(Text.of("change.target.superseded-by", later.id()));
        assertThat(nodes.nodes.get("n1")).isEqualTo(Map.of("key", "new"));
    }

    @Test
    void whatWasLeftToOthersIsTakenBackByForceOnly() {
        Change done = run(request(2, WavePlan.AT_ONCE, null));
        nodes.nodes.put("n2", Map.of("key", "somebody else's"));
        as(() -> changes.settled(changes.rollback(done.id(), false, null).id(), LONG));
        assertThat(refusal(() -> changes.rollback(done.id(), false, null)).code())
                .isEqualTo(ErrorCode.CONFLICT);

        Change forced = as(() ->
                changes.settled(changes.rollback(done.id(), true, "agreed").id(), LONG));
        assertThat(forced.counts()).isEqualTo(Map.of(TargetStatus.ROLLED_BACK, 2));
        assertThat(nodes.nodes.get("n2")).isEqualTo(Map.of("key", "old"));
        assertThat(forced.allows(ChangeAction.ROLLBACK)).isFalse();
    }

    @Test
    void aTargetThatMayHaveBeenWrittenIsSetBackAfterACancel() {
        nodes.unproven.add("n2");
        nodes.ignoring.add("n1");
        Change paused = run(request(8, waves(false, false), null));
        as(() -> changes.settled(changes.resume(paused.id()).id(), LONG));
        assertThat(get(paused).targets().get(1).status()).isEqualTo(TargetStatus.APPLIED);
        as(() -> changes.settled(changes.retry(paused.id()).id(), LONG));
        assertThat(get(paused).targets().get(1).status()).isEqualTo(TargetStatus.PENDING);

        Change cancelled = as(() -> changes.cancel(paused.id()));
        assertThat(cancelled.targets().get(1).status()).isEqualTo(TargetStatus.FAILED);
        Change back = as(
                () -> changes.settled(changes.rollback(paused.id(), false, null).id(), LONG));
        assertThat(back.status()).isEqualTo(ChangeStatus.ROLLED_BACK);
        assertThat(nodes.nodes.values()).containsOnly(Map.of("key", "old"));
    }

    @Test
    void aChangeThatWasCancelledOrKeptDoesNotUndoItself() {
        Change done = run(request(1, WavePlan.AT_ONCE, Duration.ofMinutes(1)));
        Change kept = as(() -> changes.cancel(done.id()));
        assertThat(kept.status()).isEqualTo(ChangeStatus.SUCCEEDED);
        assertThat(kept.expiryPending()).isFalse();
        assertThat(refusal(() -> changes.cancel(done.id())).code()).isEqualTo(ErrorCode.CONFLICT);
    }

    @Test
    void aCancelOutlivesTheGateThatItMeets() throws Exception {
        var writing = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        nodes.ignoring.add("n1");
        nodes.beforeWrite = () -> {
            writing.countDown();
            awaitQuietly(go);
        };
        Change running = as(() -> engine.run(request(8, waves(false, false), null), Duration.ZERO));
        assertThat(writing.await(10, TimeUnit.SECONDS)).isTrue();
        as(() -> changes.cancel(running.id()));
        go.countDown();
        assertThat(as(() -> changes.settled(running.id(), LONG)).status()).isEqualTo(ChangeStatus.CANCELLED);
        assertThat(locks()).isZero();
    }

    @Test
    void aCancelDuringALastWaveThatFailsLeavesWhatIsWritten() throws Exception {
        var writing = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        nodes.ignoring.add("n2");
        nodes.beforeWrite = () -> {
            writing.countDown();
            awaitQuietly(go);
        };
        WavePlan atOnce = new WavePlan(List.of(WaveSize.of("100%")), Duration.ZERO, false, true);
        Change running = as(() -> engine.run(request(2, atOnce, null), Duration.ZERO));
        assertThat(writing.await(10, TimeUnit.SECONDS)).isTrue();
        as(() -> changes.cancel(running.id()));
        go.countDown();
        Change ended = as(() -> changes.settled(running.id(), LONG));
        assertThat(ended.status()).isEqualTo(ChangeStatus.CANCELLED);
        assertThat(nodes.nodes.get("n1")).isEqualTo(Map.of("key", "new"));
    }

    @Test
    void aRetryLeavesAloneWhatWasNeverTried() {
        nodes.ignoring.add("n1");
        Change paused = run(request(3, waves(false, false), null));
        nodes.nodes.put("n3", Map.of("key", "somebody else's"));
        nodes.ignoring.clear();

        Change retried = as(() -> changes.settled(changes.retry(paused.id()).id(), LONG));
        assertThat(retried.status()).isEqualTo(ChangeStatus.PARTIAL);
        assertThat(nodes.nodes.get("n3")).isEqualTo(Map.of("key", "somebody else's"));
    }

    @Test
    void aBlockedPlanRunsOnlyWhenForced() {
        ConsoleException blocked = refusal(() -> engine.run(blocked(false), LONG));
        assertThat(blocked.code()).isEqualTo(ErrorCode.CONFLICT);
        assertThat(blocked.fields())
                .singleElement()
                .satisfies(field -> assertThat(field.field()).isEqualTo("force"));
        assertThat(nodes.sent).isEmpty();
        assertThat(run(blocked(true)).status()).isEqualTo(ChangeStatus.SUCCEEDED);
    }

    @Test
    void everyStepAndEveryTargetIsInTheAuditTrail() {
        Change done = run(request(2, WavePlan.AT_ONCE, null));
        as(() -> changes.settled(changes.rollback(done.id(), false, null).id(), LONG));
        List<String> actions = jdbc.queryForList(
                "SELECT action FROM audit_event WHERE resource LIKE ? ORDER BY id",
                String.class,
                "change/" + done.id() + "%");
        assertThat(actions)
                .containsExactly(
                        "change.plan",
                        "change.start",
                        "change.apply",
                        "change.apply",
                        "change.end",
                        "change.rollback",
                        "change.restore",
                        "change.restore",
                        "change.end");
    }

    @Test
    void theListFindsChangesByWhatTheyTouched() {
        Change done = run(requestFor(List.of("n7"), WavePlan.AT_ONCE, null));
        assertThat(as(() -> changes.list(ChangeFilter.of("127.0.0.1:n7"), PageQuery.first(10)))
                        .content())
                .extracting(Change::id)
                .startsWith(done.id());
        assertThat(as(() -> changes.list(ChangeFilter.of("127.0.0.1:n77"), PageQuery.first(10)))
                        .content())
                .isEmpty();
    }

    private void overdue(Change change) {
        jdbc.update(
                "UPDATE change_progress SET expiry_due = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE id = ?",
                change.id());
    }

    private int locks() {
        return jdbc.queryForObject("SELECT COUNT(*) FROM change_lock", Integer.class);
    }

    private Change get(Change change) {
        return as(() -> changes.get(change.id()));
    }

    private Change run(ChangeRequest request) {
        return as(() -> engine.run(request, LONG));
    }

    private <T> T as(Supplier<T> call) {
        return currentUser.asSystem(call);
    }

    private ConsoleException refusal(Supplier<?> call) {
        return catchThrowableOfType(ConsoleException.class, () -> as(call));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await(15, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static WavePlan waves(boolean pauseAfterFirst, boolean autoRollback) {
        return new WavePlan(WavePlan.USUAL, Duration.ZERO, pauseAfterFirst, autoRollback);
    }

    private static ChangeRequest blocked(boolean force) {
        ChangeRequest open = request(1, WavePlan.AT_ONCE, null);
        return new ChangeRequest(
                open.kind(),
                open.permission(),
                open.summary(),
                null,
                open.wishes(),
                open.waves(),
                List.of(PlanWarning.blocking("node.impact.last-writable", "c")),
                force,
                null);
    }

    private static ChangeRequest request(int count, WavePlan waves, Duration expires) {
        return requestFor(IntStream.rangeClosed(1, count).mapToObj(i -> "n" + i).toList(), waves, expires);
    }

    private static ChangeRequest requestFor(List<String> names, WavePlan waves, Duration expires) {
        return new ChangeRequest(
                ScriptedKind.NAME,
                "node:write",
                Text.of("node.permission.summary", "6", 4, names.size()),
                "test",
                names.stream()
                        .map(name -> new Wish(
                                new Target("r", "c", name, "127.0.0.1:" + name, "config/key"), Map.of("key", "new")))
                        .toList(),
                waves,
                List.of(),
                false,
                expires);
    }
}
