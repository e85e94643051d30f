package io.mqconsole.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqconsole.BackendTest;
import io.mqconsole.shared.CurrentUser;
import io.mqconsole.shared.Text;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        assertThat(written("held/a").get("n1").values()).isEqualTo(Map.of("key", "old"));
        assertThat(written("held/a").get("n2").values())
                .as("it held that before, too")
                .isEqualTo(Map.of("key", "new"));
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

    private static ChangeRequest request(String subject, String value) {
        return new ChangeRequest(
                ScriptedKind.NAME,
                "node:write",
                Text.of("node.permission.summary", "6", 4, 2),
                "test",
                Stream.of("n1", "n2")
                        .map(node -> new Wish(
                                new Target("r", "c", node, "127.0.0.1:" + node, subject), Map.of("key", value)))
                        .toList(),
                WavePlan.AT_ONCE,
                List.of(),
                false,
                null);
    }
}
