package io.mqconsole.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.mqconsole.BackendTest;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.CurrentUser;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.Page;
import io.mqconsole.shared.PageQuery;
import io.mqconsole.shared.Text;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What each node shall hold, out of the changes on the real database. */
@BackendTest
class WrittenValuesIT {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final int HISTORY = 3_000;

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

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void freshNodes() {
        nodes.reset();
        Stream.of("n1", "n2").forEach(node -> nodes.nodes.put(node, Map.of("key", "old")));
        jdbc.update("DELETE FROM change_lock");
    }

    @Test
    void aNodeThatHeldItAlreadyIsToldToHoldItOnceTheChangeIsStarted() {
        nodes.nodes.put("n2", Map.of("key", "new"));
        Change plan = as(() -> engine.plan(request("held/a", "new")));
        assertThat(plan.targets()).hasSize(1);
        assertThat(written("held/a")).isEmpty();

        as(() -> changes.settled(changes.confirm(plan.id()).id(), LONG));
        assertThat(written("held/a").keySet()).containsExactlyInAnyOrder("n1", "n2");
        assertThat(written("held/a").get("n2")).satisfies(held -> {
            assertThat(held.values()).isEqualTo(Map.of("key", "new"));
            assertThat(held.changeId()).isEqualTo(plan.id());
            assertThat(held.role()).isEqualTo("MASTER");
        });

        as(() -> {
            changes.rollback(plan.id(), false, null);
            return changes.settled(plan.id(), LONG);
        });
        assertThat(written("held/a"))
                .as("nobody had told the other one anything before")
                .containsOnlyKeys("n1");
        assertThat(written("held/a").get("n1").values()).isEqualTo(Map.of("key", "old"));
    }

    @Test
    void aNodeThatNoLongerHoldsWhatItHeldStopsTheConfirmation() {
        nodes.nodes.put("n2", Map.of("key", "new"));
        Change plan = as(() -> engine.plan(request("held/d", "new")));
        nodes.nodes.put("n2", Map.of("key", "other"));
        ConsoleException moved = refusal(() -> changes.confirm(plan.id()));
        assertThat(moved.code()).isEqualTo(ErrorCode.CONFLICT);
        assertThat(moved.text()).isEqualTo(Text.of("change.outdated"));
        assertThat(moved.fields()).singleElement().satisfies(field -> {
            assertThat(field.field()).isEqualTo("127.0.0.1:n2");
            assertThat(field.message()).isEqualTo(Text.of("change.moved.held", "n2", "key=new", "key=other"));
        });

        nodes.silent.add("n2");
        assertThat(refusal(() -> changes.confirm(plan.id())).fields())
                .as("whether it still holds it cannot be told")
                .hasSize(1);
        assertThat(nodes.sent).isEmpty();
        assertThat(written("held/d")).isEmpty();

        nodes.silent.clear();
        nodes.nodes.put("n2", Map.of("key", "new"));
        assertThat(as(() -> changes.settled(changes.confirm(plan.id()).id(), LONG))
                        .status())
                .isEqualTo(ChangeStatus.SUCCEEDED);
    }

    @Test
    void noOtherChangeWritesToANodeThatHeldItUntilTheChangeHasEnded() {
        nodes.nodes.put("n2", Map.of("key", "new"));
        var stopping = new WavePlan(List.of(WaveSize.of(1)), Duration.ZERO, true, false);
        nodes.nodes.put("n3", Map.of("key", "old"));
        Change paused = run(request("held/e", "new", stopping, "n1", "n2", "n3"));
        assertThat(paused.status()).isEqualTo(ChangeStatus.PAUSED);

        ConsoleException busy = refusal(() -> engine.run(request("held/e", "other", WavePlan.AT_ONCE, "n2"), LONG));
        assertThat(busy.code()).isEqualTo(ErrorCode.CONFLICT);
        assertThat(busy.text().args()).contains("n2", paused.id());
        assertThat(nodes.sent).containsExactly("n1 new");

        as(() -> changes.settled(changes.resume(paused.id()).id(), LONG));
        assertThat(run(request("held/e", "other", WavePlan.AT_ONCE, "n2")).status())
                .isEqualTo(ChangeStatus.SUCCEEDED);
    }

    @Test
    void whatAnotherChangeWroteSinceThePlanIsSeenEvenWhereSomebodyHasSetItBackMeanwhile() {
        nodes.nodes.put("n2", Map.of("key", "new"));
        Change plan = as(() -> engine.plan(request("held/f", "new")));
        Change between = run(request("held/f", "other", WavePlan.AT_ONCE, "n2"));
        nodes.nodes.put("n2", Map.of("key", "new"));

        ConsoleException overtaken = refusal(() -> changes.confirm(plan.id()));
        assertThat(overtaken.code()).isEqualTo(ErrorCode.CONFLICT);
        assertThat(overtaken.fields())
                .singleElement()
                .satisfies(field -> assertThat(field.message())
                        .isEqualTo(Text.of("change.moved.overtaken", "n2", "held/f", between.id())));
        assertThat(as(() -> changes.get(plan.id())).status()).isEqualTo(ChangeStatus.PLANNED);
        assertThat(nodes.sent).containsExactly("n2 other");
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM change_lock", Integer.class))
                .isZero();
    }

    @Test
    void whatWasWrittenSinceThePlanAndWrittenBackBySomeChangeIsNotInTheWay() {
        nodes.nodes.put("n2", Map.of("key", "new"));
        Change plan = as(() -> engine.plan(request("held/l", "new")));
        run(request("held/l", "other", WavePlan.AT_ONCE, "n2"));
        run(request("held/l", "new", WavePlan.AT_ONCE, "n2"));
        assertThat(as(() -> changes.settled(changes.confirm(plan.id()).id(), LONG))
                        .status())
                .isEqualTo(ChangeStatus.SUCCEEDED);
    }

    @Test
    void whatALaterChangeToldANodeToHoldStaysWhenTheEarlierOneIsRolledBack() {
        Change first = run(request("held/m", "new", WavePlan.AT_ONCE, "n1"));
        nodes.nodes.put("n2", Map.of("key", "new"));
        Change told = run(request("held/m", "new").asking("{}", true));
        assertThat(told.targets()).isEmpty();

        Change back = rolledBack(first, false);
        assertThat(nodes.nodes.get("n1")).isEqualTo(Map.of("key", "new"));
        assertThat(back.targets()).singleElement().satisfies(target -> {
            assertThat(target.status()).isEqualTo(TargetStatus.SUPERSEDED);
            assertThat(target.error()).isEqualTo(Text.of("change.target.superseded-by", told.id()));
        });
        assertThat(written("held/m").get("n1").values()).isEqualTo(Map.of("key", "new"));

        assertThat(rolledBack(first, true).count(TargetStatus.ROLLED_BACK)).isEqualTo(1);
        assertThat(nodes.nodes.get("n1")).as("by force").isEqualTo(Map.of("key", "old"));
    }

    @Test
    void whatWasToldAndTakenBackDoesNotKeepAnEarlierChangeFromBeingRolledBack() {
        Change first = run(request("held/n", "new", WavePlan.AT_ONCE, "n1"));
        nodes.nodes.put("n2", Map.of("key", "new"));
        rolledBack(run(request("held/n", "new").asking("{}", true)), false);

        assertThat(rolledBack(first, false).count(TargetStatus.ROLLED_BACK)).isEqualTo(1);
        assertThat(nodes.nodes.get("n1")).isEqualTo(Map.of("key", "old"));
    }

    private Change rolledBack(Change change, boolean force) {
        return as(
                () -> changes.settled(changes.rollback(change.id(), force, null).id(), LONG));
    }

    @Test
    void whatWasOnlyToldIsTakenBackToWhatWasToldBeforeByARollbackAndByAnExpiry() {
        run(request("held/g", "first"));
        nodes.nodes.put("n1", Map.of("key", "old"));
        nodes.nodes.put("n2", Map.of("key", "new"));
        Change told = run(request("held/g", "new"));
        assertThat(written("held/g").get("n2").values()).isEqualTo(Map.of("key", "new"));
        as(() -> changes.settled(changes.rollback(told.id(), false, null).id(), LONG));
        assertThat(written("held/g").get("n2").values()).isEqualTo(Map.of("key", "first"));
        assertThat(nodes.nodes.get("n2")).as("it is not written").isEqualTo(Map.of("key", "new"));

        nodes.nodes.put("n1", Map.of("key", "new"));
        Change onlyTold = run(expiring(request("held/g", "new").asking("{}", true)));
        assertThat(onlyTold.targets()).isEmpty();
        assertThat(written("held/g").values())
                .allSatisfy(one -> assertThat(one.values()).isEqualTo(Map.of("key", "new")));
        jdbc.update(
                "UPDATE change_progress SET expiry_due = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE id = ?",
                onlyTold.id());
        await().atMost(LONG).until(() -> as(() -> changes.get(onlyTold.id())).status() == ChangeStatus.ROLLED_BACK);
        assertThat(written("held/g").get("n1").values()).isEqualTo(Map.of("key", "old"));
        assertThat(written("held/g").get("n2").values()).isEqualTo(Map.of("key", "first"));
    }

    @Test
    void aWaveThatFailsTakesBackWhatWasToldToo() {
        nodes.nodes.put("n2", Map.of("key", "new"));
        nodes.ignoring.add("n1");
        var undoing = new WavePlan(List.of(WaveSize.of("100%")), Duration.ZERO, false, true);
        assertThat(run(request("held/h", "new", undoing, "n1", "n2")).status()).isEqualTo(ChangeStatus.ROLLED_BACK);
        assertThat(written("held/h")).doesNotContainKey("n2");
    }

    @Test
    void whatOnlyToldSomethingCanBeTakenBackOnceAndWhatDidNothingCannot() {
        nodes.nodes.replaceAll((node, old) -> Map.of("key", "new"));
        Change told = run(request("held/i", "new").asking("{}", true));
        assertThat(told.allows(ChangeAction.ROLLBACK)).isTrue();
        Change back = as(
                () -> changes.settled(changes.rollback(told.id(), false, null).id(), LONG));
        assertThat(back.status()).isEqualTo(ChangeStatus.ROLLED_BACK);
        assertThat(written("held/i")).isEmpty();
        assertThat(refusal(() -> changes.rollback(told.id(), true, null)).code())
                .isEqualTo(ErrorCode.CONFLICT);

        Change plan = as(() -> engine.plan(request("held/i", "newer")));
        as(() -> changes.cancel(plan.id()));
        ConsoleException refused = refusal(() -> changes.rollback(plan.id(), false, null));
        assertThat(refused.code()).isEqualTo(ErrorCode.CONFLICT);
        assertThat(refused.text()).isEqualTo(Text.of("change.nothing-to-take-back"));
        assertThat(as(() -> changes.get(plan.id())).status()).isEqualTo(ChangeStatus.CANCELLED);
    }

    @Test
    void whatHeldItAlreadyIsShownAfterWhatIsWritten() {
        nodes.nodes.replaceAll((node, old) -> Map.of("key", "new"));
        Change onlyTold = run(request("held/j", "new").asking("{}", true));
        ChangeView view = ChangeView.of(onlyTold, Text::key);
        assertThat(view.targetCount()).isZero();
        assertThat(view.heldCount()).isEqualTo(2);
        assertThat(view.targets()).extracting(TargetView::node).containsExactly("n1", "n2");
        assertThat(view.targets()).allSatisfy(target -> {
            assertThat(target.status()).isEqualTo(TargetStatus.HELD);
            assertThat(target.wave()).isZero();
            assertThat(target.before()).isEqualTo(Map.of("key", "new"));
            assertThat(target.wanted()).isEqualTo(Map.of("key", "new"));
            assertThat(target.finishedAt()).isNotNull();
        });
        assertThat(as(() -> changes.list(ChangeFilter.of("r", "held/j"), PageQuery.first(1)))
                        .content())
                .extracting(Change::id)
                .containsExactly(onlyTold.id());
        assertThat(as(() -> changes.list(ChangeFilter.of("other", "held/j"), PageQuery.first(1)))
                        .content())
                .isEmpty();

        nodes.nodes.put("n1", Map.of("key", "old"));
        Change both = run(request("held/k", "new"));
        assertThat(shown(both, null, 1, 10)).containsExactly("n1 VERIFIED", "n2 HELD");
        assertThat(shown(both, null, 1, 1)).containsExactly("n1 VERIFIED");
        assertThat(shown(both, null, 2, 1)).containsExactly("n2 HELD");
        assertThat(shown(both, TargetStatus.HELD, 1, 10)).containsExactly("n2 HELD");
        assertThat(shown(both, TargetStatus.VERIFIED, 1, 10)).containsExactly("n1 VERIFIED");
        Page<Change> listed = as(() -> changes.list(ChangeFilter.of("n1"), PageQuery.first(1)));
        assertThat(ChangeRow.of(listed.content().getFirst(), Text::key)).satisfies(row -> {
            assertThat(row.targetCount()).isEqualTo(1);
            assertThat(row.heldCount()).isEqualTo(1);
        });
        assertThat(as(() -> changes.list(ChangeFilter.of("n2"), PageQuery.first(1)))
                        .content())
                .extracting(Change::id)
                .containsExactly(both.id());
    }

    private List<String> shown(Change change, @Nullable TargetStatus wanted, int page, int size) {
        Page<ChangeTarget> found = as(() -> changes.targets(change.id(), wanted, new PageQuery(page, size, List.of())));
        assertThat(found.total()).isEqualTo(wanted == null ? 2 : 1);
        return found.content().stream()
                .map(target -> target.target().node() + " " + target.status())
                .toList();
    }

    @Test
    void whateverCameLastCountsBeItWrittenOrFoundSo() {
        nodes.nodes.put("n2", Map.of("key", "new"));
        run(request("held/b", "new"));
        run(request("held/b", "newer"));
        assertThat(written("held/b").get("n2").values()).isEqualTo(Map.of("key", "newer"));

        nodes.nodes.put("n1", Map.of("key", "old"));
        nodes.nodes.put("n2", Map.of("key", "old"));
        run(request("held/b", "new"));
        nodes.nodes.put("n2", Map.of("key", "newest"));
        Change last = run(request("held/b", "newest"));
        assertThat(last.targets()).hasSize(1);
        assertThat(written("held/b").values())
                .allSatisfy(one -> assertThat(one.values()).isEqualTo(Map.of("key", "newest")));
    }

    @Test
    void theLastWriteIsFoundWithoutReadingTheHistoryOfAKey() {
        Change first = run(request("held/c", "new"));
        jdbc.update("""
                INSERT INTO change_target (change_id, seq, region, cluster, node, address, subject, role, wave, status,
                  before_values, wanted_values, attempts, finished_at)
                WITH RECURSIVE past (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM past WHERE n < 1000)
                SELECT change_id, 100 + past.n + 1000 * third.n, region, cluster, node, address, subject, role, wave, status,
                  before_values, '{"key":"ancient"}', attempts, finished_at - INTERVAL past.n + 1000 * third.n SECOND
                FROM change_target, past, (SELECT 0 AS n UNION ALL SELECT 1 UNION ALL SELECT 2) third
                WHERE change_id = ? AND node = 'n1'""", first.id());
        jdbc.execute("ANALYZE TABLE change_target");

        long read = Objects.requireNonNull(transaction.execute(status -> {
            long before = entriesRead();
            assertThat(written("held/c").get("n1").values()).isEqualTo(Map.of("key", "new"));
            assertThat(engine.lastWrittenBelow("held/"))
                    .extracting(Written::subject)
                    .contains("held/c");
            return entriesRead() - before;
        }));
        assertThat(read).as("index entries of %d", HISTORY).isLessThan(HISTORY / 10);
    }

    /** By this connection so far. */
    private long entriesRead() {
        return jdbc.queryForList("SHOW SESSION STATUS LIKE 'Handler_read_%'").stream()
                .filter(row -> !String.valueOf(row.get("Variable_name")).contains("rnd"))
                .mapToLong(row -> Long.parseLong(String.valueOf(row.get("Value"))))
                .sum();
    }

    private Map<String, Written> written(String subject) {
        return engine.lastWritten(subject).stream().collect(Collectors.toMap(Written::node, Function.identity()));
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

    private static ChangeRequest expiring(ChangeRequest asked) {
        return new ChangeRequest(
                asked.kind(),
                asked.permission(),
                asked.summary(),
                asked.reason(),
                asked.wishes(),
                asked.waves(),
                asked.warnings(),
                asked.force(),
                Duration.ofMinutes(1),
                null,
                asked.tells(),
                asked.asked(),
                List.of());
    }

    private static ChangeRequest request(String subject, String value) {
        return request(subject, value, WavePlan.AT_ONCE, "n1", "n2");
    }

    private static ChangeRequest request(String subject, String value, WavePlan waves, String... names) {
        return new ChangeRequest(
                ScriptedKind.NAME,
                "node:write",
                Text.of("node.permission.summary", "6", 4, 2),
                "test",
                Stream.of(names)
                        .map(node -> new Wish(
                                new Target("r", "c", node, "127.0.0.1:" + node, subject), Map.of("key", value)))
                        .toList(),
                waves,
                List.of(),
                false,
                null);
    }
}
