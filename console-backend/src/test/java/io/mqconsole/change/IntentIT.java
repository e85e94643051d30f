package io.mqconsole.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.mqconsole.BackendTest;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.CurrentUser;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.Text;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is done to a broker is in the audit trail before it is done, or it is not done. */
@BackendTest
class IntentIT {
    private static final Duration LONG = Duration.ofSeconds(20);

    @Autowired
    ChangeEngine engine;

    @Autowired
    ChangeService changes;

    @Autowired
    ScriptedKind nodes;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void freshNodes() {
        nodes.reset();
        Stream.of("n1", "n2").forEach(node -> nodes.nodes.put(node, Map.of("key", "old")));
        jdbc.update("DELETE FROM change_lock");
    }

    @AfterEach
    void writable() {
        nodes.reset();
        if (jdbc.queryForList("SHOW TABLES LIKE 'audit_away'").size() == 1) {
            trailBack();
        }
    }

    @Test
    void whenABrokerIsWrittenToItsRowsAreCommittedAlready() {
        Change plan = as(() -> engine.plan(request()));
        List<String> seen = rememberedAtEachWrite(plan);

        settled(changes -> changes.confirm(plan.id()));
        assertThat(seen).containsExactly("change.start RUNNING 1 under way", "change.apply RUNNING 1 under way");

        seen.clear();
        settled(changes -> changes.rollback(plan.id(), false, null));
        assertThat(seen.getFirst()).startsWith("change.rollback ROLLING_BACK");
    }

    @Test
    void aRetryAndAResumeAreWrittenDownBeforeToo() {
        nodes.ignoring.add("n1");
        Change paused = as(() -> engine.run(request(), LONG));
        assertThat(paused.status()).isEqualTo(ChangeStatus.PAUSED);
        nodes.ignoring.clear();
        List<String> seen = rememberedAtEachWrite(paused);
        settled(changes -> changes.retry(paused.id()));
        assertThat(seen.getFirst()).isEqualTo("change.retry RUNNING 1 under way");

        nodes.nodes.replaceAll((node, value) -> Map.of("key", "old"));
        Change first =
                as(() -> engine.run(request(new WavePlan(List.of(WaveSize.of(1)), Duration.ZERO, true, false)), LONG));
        assertThat(first.status()).isEqualTo(ChangeStatus.PAUSED);
        List<String> resumed = rememberedAtEachWrite(first);
        settled(changes -> changes.resume(first.id()));
        assertThat(resumed).containsExactly("change.resume RUNNING 1 under way");
    }

    @Test
    void whatCannotBeWrittenDownIsRefusedAndNoBrokerHearsOfIt() {
        Change plan = as(() -> engine.plan(request()));
        nodes.ignoring.add("n1");
        Change paused = as(() -> engine.run(request(), LONG));
        assertThat(paused.status()).isEqualTo(ChangeStatus.PAUSED);
        nodes.ignoring.clear();
        nodes.sent.clear();

        trailAway();
        for (Supplier<?> act : List.<Supplier<?>>of(
                () -> engine.plan(request()),
                () -> engine.run(request(), LONG),
                () -> changes.resume(paused.id()),
                () -> changes.retry(paused.id()),
                () -> changes.rollback(paused.id(), false, null))) {
            assertThat(refusal(act).code()).isEqualTo(ErrorCode.DATABASE_UNAVAILABLE);
        }
        as(() -> changes.settled(paused.id(), LONG));
        assertThat(nodes.sent).isEmpty();
        trailBack();

        assertThat(as(() -> changes.get(plan.id())).status()).isEqualTo(ChangeStatus.PLANNED);
        assertThat(as(() -> changes.get(paused.id())).status()).isEqualTo(ChangeStatus.PAUSED);
        assertThat(settled(changes -> changes.retry(paused.id())).status()).isEqualTo(ChangeStatus.SUCCEEDED);
    }

    @Test
    void aConfirmationThatCannotBeWrittenDownLeavesThePlanAPlanAndAnUndoneOneDone() {
        Change done = as(() -> engine.run(request(), LONG));
        assertThat(done.status()).isEqualTo(ChangeStatus.SUCCEEDED);
        nodes.nodes.replaceAll((node, value) -> Map.of("key", "old"));
        nodes.sent.clear();
        Change plan = as(() -> engine.plan(request()));
        trailAway();
        assertThat(refusal(() -> changes.confirm(plan.id())).code()).isEqualTo(ErrorCode.DATABASE_UNAVAILABLE);
        assertThat(refusal(() -> changes.rollback(done.id(), true, null)).code())
                .isEqualTo(ErrorCode.DATABASE_UNAVAILABLE);
        trailBack();
        assertThat(nodes.sent).isEmpty();
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM change_lock", Integer.class))
                .isZero();
        assertThat(settled(changes -> changes.confirm(plan.id())).status()).isEqualTo(ChangeStatus.SUCCEEDED);
    }

    @Test
    void aTrailThatGoesAwayInTheMiddleStopsTheRunBeforeTheNextBroker() throws Exception {
        nodes.beforeWrite = () -> {
            trailAway();
            nodes.beforeWrite = () -> {};
        };
        Change running = as(() -> engine.run(request(), Duration.ZERO));
        await().during(Duration.ofSeconds(3))
                .untilAsserted(() -> assertThat(nodes.sent).containsExactly("n1 new"));
        trailBack();
        Change paused = as(() -> engine.settled(running.id(), LONG));
        assertThat(paused.status()).isEqualTo(ChangeStatus.PAUSED);
        assertThat(paused.note()).isEqualTo(Text.of("change.note.database-away"));
        assertThat(paused.targets().stream().map(ChangeTarget::status))
                .containsExactly(TargetStatus.VERIFIED, TargetStatus.PENDING);
        assertThat(settled(changes -> changes.resume(running.id())).status()).isEqualTo(ChangeStatus.SUCCEEDED);
    }

    /** What another connection sees of the change at the moment its nodes are written to. */
    private List<String> rememberedAtEachWrite(Change change) {
        List<String> seen = new CopyOnWriteArrayList<>();
        nodes.beforeWrite = () -> seen.add(jdbc.queryForObject("""
                SELECT CONCAT(
                  (SELECT action FROM audit_event WHERE resource LIKE CONCAT('change/', p.id, '%')
                    ORDER BY id DESC LIMIT 1), ' ', p.status, ' ',
                  (SELECT COUNT(*) FROM change_target t
                    WHERE t.change_id = p.id AND t.status = 'PENDING' AND t.attempts > 0), ' under way')
                FROM change_progress p WHERE p.id = ?
                """, String.class, change.id()));
        return seen;
    }

    /** The database is there, and just this cannot be written. */
    private void trailAway() {
        jdbc.execute("RENAME TABLE audit_head TO audit_away");
    }

    private void trailBack() {
        jdbc.execute("RENAME TABLE audit_away TO audit_head");
    }

    private Change settled(java.util.function.Function<ChangeService, Change> act) {
        return as(() -> changes.settled(act.apply(changes).id(), LONG));
    }

    private <T> T as(Supplier<T> call) {
        return currentUser.asSystem(call);
    }

    private ConsoleException refusal(Supplier<?> act) {
        return catchThrowableOfType(ConsoleException.class, () -> as(act));
    }

    private static ChangeRequest request() {
        return request(new WavePlan(List.of(WaveSize.of(1)), Duration.ZERO, false, false));
    }

    private static ChangeRequest request(WavePlan waves) {
        return new ChangeRequest(
                ScriptedKind.NAME,
                "node:write",
                Text.of("node.permission.summary", "6", 4, 2),
                "test",
                Stream.of("n1", "n2")
                        .map(node -> new Wish(
                                new Target("r", "c", node, "127.0.0.1:" + node, "config/key"), Map.of("key", "new")))
                        .toList(),
                waves,
                List.of(),
                false,
                null);
    }
}
