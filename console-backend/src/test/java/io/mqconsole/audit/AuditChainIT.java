package io.mqconsole.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqconsole.BackendTest;
import io.mqconsole.RestClient;
import io.mqconsole.RestClient.Answer;
import io.mqconsole.shared.Actor;
import io.mqconsole.shared.CurrentUser;
import io.mqconsole.shared.WayIn;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Somebody with a way into MySQL, and the chain that tells what he did. On a schema of its own, since it is broken here. */
@BackendTest
@TestPropertySource(
        properties = {
            "spring.application.name=audit-chain",
            "spring.datasource.hikari.connection-init-sql=SET SESSION innodb_lock_wait_timeout = 3"
        })
class AuditChainIT {
    private static final Actor ANN = new Actor("ann", WayIn.TOKEN, "10.0.0.1");

    @LocalServerPort
    int port;

    @Autowired
    Audit audit;

    @Autowired
    AuditService service;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    private RestClient admin;

    /** Ids of ten rows in a row; what is done to the trail is done to the fourth of them and its neighbours. */
    private long first;

    @BeforeEach
    void aTrail() {
        admin = RestClient.anonymous(port).admin();
        admin.get("/api/v1/me");
        MDC.put("correlationId", "a-request");
        transaction.executeWithoutResult(status -> {
            for (int i = 1; i <= 10; i++) {
                audit.step(ANN, "user.update", "user/" + i, Outcome.OK, "before", "after " + i, "because");
            }
        });
        MDC.clear();
        first = jdbc.queryForObject("SELECT MAX(id) FROM audit_event", Long.class) - 9;
        jdbc.execute("CREATE TABLE kept_event AS SELECT * FROM audit_event");
        jdbc.execute("CREATE TABLE kept_head AS SELECT * FROM audit_head");
        assertThat(verify().intact()).isTrue();
    }

    @AfterEach
    void mended() {
        for (String table : List.of("event", "head")) {
            jdbc.execute("DELETE FROM audit_" + table);
            jdbc.execute("INSERT INTO audit_" + table + " SELECT * FROM kept_" + table);
            jdbc.execute("DROP TABLE kept_" + table);
        }
        assertThat(verify().intact()).isTrue();
    }

    @Test
    void anIntactTrailTellsTheHeadToNoteDown() {
        JsonNode answer = admin.get("/api/v1/audit/verify").json();
        assertThat(answer.path("intact").asBoolean()).isTrue();
        assertThat(answer.path("firstBroken").isNull()).isTrue();
        assertThat(answer.path("rows").asLong())
                .isEqualTo(jdbc.queryForObject("SELECT COUNT(*) FROM audit_event", Long.class));
        assertThat(answer.path("headSequence").asLong()).isEqualTo(first + 9);
        assertThat(answer.path("headHash").asString()).isEqualTo(hash(first + 9));
        assertThat(answer.path("checkedAt").asString()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "actor",
                "way_in",
                "address",
                "action",
                "resource",
                "outcome",
                "detail",
                "correlation_id",
                "previous_hash",
                "hash"
            })
    void oneBitOfAnyColumnIsFound(String column) {
        jdbc.update(
                "UPDATE audit_event SET %1$s = CONCAT(CHAR(ASCII(%1$s) ^ 1), SUBSTR(%1$s, 2)) WHERE id = ?"
                        .formatted(column),
                first + 3);
        broken(first + 3, Break.EDITED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at = at + INTERVAL 1 MICROSECOND",
                "correlation_id = NULL",
                "correlation_id = ''",
                "detail = NULL",
                "detail = CONCAT(detail, ' ')",
                "actor = CONCAT(actor, 'U'), way_in = 'I'",
                "resource = CONCAT(resource, ' ')"
            })
    void soIsATimeANullABlankAndABorderThatMoved(String edit) {
        jdbc.update("UPDATE audit_event SET " + edit + " WHERE id = ?", first + 3);
        broken(first + 3, Break.EDITED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "outcome = 'X'",
                "outcome = 'ok'",
                "way_in = ''",
                "detail = '{'",
                "detail = ''",
                "detail = '1, \"hash\":\"x\"'",
                "at = '0000-00-00'"
            })
    void whatWasMadeUnreadableIsStillListedAmongTheOthers(String edit) {
        long id = first + 3;
        jdbc.execute((ConnectionCallback<Integer>) connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET SESSION sql_mode = ''");
                return statement.executeUpdate("UPDATE audit_event SET " + edit + " WHERE id = " + id);
            } finally {
                connection.createStatement().execute("SET SESSION sql_mode = DEFAULT");
            }
        });
        for (JsonNode rows : List.of(
                admin.get("/api/v1/audit?exact.resource=user/4&pageSize=500")
                        .json()
                        .path("content"),
                admin.get("/api/v1/audit/export").json().path("rows"))) {
            assertThat(rows).anySatisfy(row -> {
                assertThat(row.path("id").asLong()).isEqualTo(id);
                assertThat(row.path("hash").asString()).isEqualTo(hash(id));
            });
        }
        Answer csv = admin.with("Accept", "text/csv").get("/api/v1/audit");
        assertThat(csv.status()).isEqualTo(200);
        assertThat(csv.body()).contains(hash(id));
        broken(id, Break.EDITED);
    }

    @Test
    void aDetailThatIsNoJsonIsShownAsTheTextThatItIs() {
        jdbc.update("UPDATE audit_event SET detail = '{\"reason\":', outcome = 'X' WHERE id = ?", first + 3);
        JsonNode rows = admin.get("/api/v1/audit?pageSize=10").json().path("content");
        assertThat(rows.get(6).path("detail").asString()).isEqualTo("{\"reason\":");
        assertThat(rows.get(6).path("outcome").isNull()).isTrue();
        assertThat(rows.get(5).path("detail").path("reason").asString()).isEqualTo("because");
        assertThat(rows.get(5).path("outcome").asString()).isEqualTo("OK");
    }

    @Test
    void aRowThatWasRewrittenWithItsHashIsFoundByTheRowAfterIt() {
        rehashed(first + 3);
        broken(first + 3, Break.EDITED);
    }

    @Test
    void removedRowsAreFoundInTheMiddleAtTheBeginningAndAtTheEnd() {
        remove(first + 3, first + 3);
        assertThat(broken(first + 3, Break.REMOVED).path("sentence").asString())
                .isEqualTo("Row %d was removed.".formatted(first + 3));
        remove(first + 3, first + 5);
        assertThat(broken(first + 3, Break.REMOVED).path("sentence").asString())
                .isEqualTo("Rows %d to %d were removed.".formatted(first + 3, first + 5));
        remove(first + 8, first + 9);
        broken(first + 3, Break.REMOVED);
        remove(1, 1);
        broken(1, Break.REMOVED);
    }

    @Test
    void aTailThatWasCutOffIsFound() {
        remove(first + 8, first + 9);
        JsonNode broken = broken(first + 8, Break.REMOVED);
        assertThat(broken.path("expected").asString()).isEqualTo(hashOfHead());
        assertThat(broken.path("found").asString()).isEqualTo(hash(first + 7));
    }

    @Test
    void aTrailThatIsGoneIsFound() {
        jdbc.update("DELETE FROM audit_event");
        broken(1, Break.REMOVED);
    }

    @Test
    void exchangedRowsAreFound() {
        jdbc.update("UPDATE audit_event SET id = -1 WHERE id = ?", first + 3);
        jdbc.update("UPDATE audit_event SET id = ? WHERE id = ?", first + 3, first + 4);
        jdbc.update("UPDATE audit_event SET id = ? WHERE id = -1", first + 4);
        broken(first + 3, Break.OUT_OF_PLACE);
    }

    @Test
    void aForgedRowIsFoundBetweenOthersAndBehindTheEnd() {
        jdbc.update("UPDATE audit_event SET id = id + 1 WHERE id >= ? ORDER BY id DESC", first + 4);
        forge(first + 4);
        broken(first + 4, Break.OUT_OF_PLACE);
        mended();
        aTrail();
        forge(first + 10);
        broken(first + 10, Break.OUT_OF_PLACE);
    }

    @Test
    void aHeadThatWasTouchedIsFound() {
        jdbc.update("UPDATE audit_head SET hash = UNHEX(REPEAT('ab', 32))");
        broken(first + 9, Break.HEAD_DIFFERS);
        jdbc.update(
                "UPDATE audit_head SET hash = (SELECT hash FROM audit_event WHERE id = sequence), total = total + 1");
        broken(first + 9, Break.HEAD_DIFFERS);
        jdbc.update("DELETE FROM audit_head");
        broken(first + 9, Break.HEAD_DIFFERS);
    }

    /** What the console alone cannot find: the head that an auditor keeps elsewhere does. */
    @Test
    void whoRecomputesEverythingIsFoundByAHeadThatWasNotedElsewhere() {
        String noted = "?headSequence=%d&headHash=%s".formatted(first + 9, hash(first + 9));
        assertThat(admin.get("/api/v1/audit/verify" + noted)
                        .json()
                        .path("notedHeadFound")
                        .asBoolean())
                .isTrue();
        remove(first + 8, first + 9);
        jdbc.update(
                "UPDATE audit_head SET sequence = ?, total = total - 2, hash = (SELECT hash FROM audit_event WHERE id = ?)",
                first + 7,
                first + 7);
        assertThat(verify().intact()).isTrue();
        JsonNode answer = admin.get("/api/v1/audit/verify" + noted).json();
        assertThat(answer.path("intact").asBoolean()).isFalse();
        assertThat(answer.path("notedHeadFound").asBoolean(true)).isFalse();
        assertThat(answer.path("firstBroken").path("what").asString()).isEqualTo("HEAD_DIFFERS");
        assertThat(answer.path("firstBroken").path("id").asLong()).isEqualTo(first + 9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"headSequence=1", "headHash=00", "headSequence=0&headHash=00", "headSequence=x&headHash=y"})
    void aHeadThatCannotBeOneIsRefused(String query) {
        assertThat(admin.get("/api/v1/audit/verify?" + query).code()).isEqualTo("validation-failed");
    }

    @Test
    void whatCannotBeRecordedIsNotDoneAndWhoCannotBeRecordedIsNotLetIn() {
        String user = "{\"name\":\"unrecorded\",\"userType\":\"USER\"}";
        jdbc.update(
                "INSERT INTO console_user (name, role, password_hash, enabled, must_change_password, credential_version,"
                        + " version, created_at) SELECT 'fresh', 'ADMIN', password_hash, 1, 0, 1, 1, created_at"
                        + " FROM console_user WHERE name = 'admin'");
        jdbc.update("DELETE FROM audit_head");
        Answer refused = admin.post("/api/v1/users", user);
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.code()).isEqualTo("database-unavailable");
        RestClient fresh = RestClient.anonymous(port).basic("fresh", BackendTest.ADMIN_PASSWORD);
        assertThat(fresh.get("/api/v1/me").status()).isEqualTo(503);
        assertThat(fresh.get("/api/v1/me").status())
                .as("nor is the password remembered")
                .isEqualTo(503);
        String region = "{\"name\":\"nowhere\",\"nameServers\":[\"127.0.0.1:1\"]}";
        assertThat(admin.post("/api/v1/regions", region).status()).isEqualTo(503);
        jdbc.update("INSERT INTO audit_head SELECT * FROM kept_head");
        assertThat(admin.get("/api/v1/users/unrecorded").status()).isEqualTo(404);
        assertThat(fresh.get("/api/v1/me").status()).isEqualTo(200);
        assertThat(admin.post("/api/v1/regions", region).code()).isEqualTo("broker-unreachable");
        assertThat(jdbc.queryForList(
                        "SELECT action FROM audit_event WHERE id > ? ORDER BY id", String.class, first + 9))
                .containsExactly("login", "region.test");
    }

    @Test
    void whoeverWaitsTooLongForTheEndOfTheTrailIsToldToTryAgain() throws Exception {
        jdbc.update(
                "INSERT INTO console_user (name, role, password_hash, enabled, must_change_password, credential_version,"
                        + " version, created_at) SELECT 'patient', 'ADMIN', password_hash, 1, 0, 1, 1, created_at"
                        + " FROM console_user WHERE name = 'admin'");
        RestClient patient = RestClient.anonymous(port).basic("patient", BackendTest.ADMIN_PASSWORD);
        transaction.executeWithoutResult(held -> {
            jdbc.queryForList("SELECT * FROM audit_head FOR UPDATE");
            Answer write = admin.post("/api/v1/users", "{\"name\":\"too.late\",\"userType\":\"USER\"}");
            assertThat(write.status()).isEqualTo(503);
            assertThat(write.code()).isEqualTo("database-unavailable");
            Answer login = patient.get("/api/v1/me");
            assertThat(login.status()).isEqualTo(503);
            assertThat(login.code()).isEqualTo("database-unavailable");
        });
        assertThat(admin.get("/api/v1/users/too.late").status()).isEqualTo(404);
        assertThat(patient.get("/api/v1/me").status()).isEqualTo(200);
    }

    @Test
    void manyWritersAtOnceNeitherBreakTheChainNorWaitForEachOtherInACircle() throws Exception {
        // Fewer than the pool has connections: some of them need a second one.
        int writers = 8;
        int times = 80;
        long before = count();
        long start = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(writers)) {
            List<Callable<Void>> all = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                String name = "w" + writer;
                all.add(() -> {
                    for (int i = 0; i < times; i++) {
                        act(name, i);
                    }
                    return null;
                });
            }
            for (Future<Void> done : threads.invokeAll(all)) {
                done.get();
            }
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        // Of four acts one is rolled back and one starts a second transaction in its middle.
        long rows = writers * times / 4 * (2 + 2 + 0 + 3);
        System.out.printf("%d audit rows by %d writers in %d ms%n", rows, writers, took.toMillis());
        assertThat(count() - before).isEqualTo(rows);
        assertThat(took).isLessThan(Duration.ofSeconds(40));
        Verification found = verify();
        assertThat(found.intact()).isTrue();
        assertThat(found.headSequence()).as("no gaps").isEqualTo(found.rows());
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM audit_event WHERE action = 'test.undone'", Long.class))
                .isZero();
        jdbc.execute("DROP TABLE kept_event");
        jdbc.execute("CREATE TABLE kept_event AS SELECT * FROM audit_event");
        jdbc.execute("DROP TABLE kept_head");
        jdbc.execute("CREATE TABLE kept_head AS SELECT * FROM audit_head");
    }

    /** What {@link AuditService#verify} promises, with room for a slow machine. */
    @Test
    void aLongTrailIsWalkedAtTensOfThousandsOfRowsASecond() {
        for (int part = 0; part < 20; part++) {
            transaction.executeWithoutResult(status -> {
                for (int i = 0; i < 1_000; i++) {
                    audit.step(ANN, "user.update", "user/" + i, Outcome.OK, "before", "after", "because");
                }
            });
        }
        long start = System.nanoTime();
        Verification found = verify();
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        System.out.printf("%d audit rows verified in %d ms%n", found.rows(), took.toMillis());
        assertThat(found.intact()).isTrue();
        assertThat(found.rows()).isGreaterThan(20_000);
        assertThat(took).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void aStepOfAChangeNamesIt() {
        transaction.executeWithoutResult(status -> {
            audit.step(ANN, "change.start", "change/abcdefgh", Outcome.OK, null, null, null);
            audit.step(
                    ANN,
                    "change.apply",
                    "change/abcdefgh broker-a 10.0.0.1:10911 config/x",
                    Outcome.OK,
                    null,
                    null,
                    null);
        });
        JsonNode rows =
                admin.get("/api/v1/audit?resource=change/abcdefgh").json().path("content");
        assertThat(rows).hasSize(2);
        rows.forEach(row -> assertThat(row.path("changeId").asString()).isEqualTo("abcdefgh"));
    }

    private void act(String name, int i) {
        transaction.executeWithoutResult(status -> {
            String action = i % 4 == 2 ? "test.undone" : "test.done";
            audit.step(ANN, action, name + "/" + i, Outcome.OK, null, null, null);
            if (i % 4 == 3) {
                audit.record(ANN, "test.meanwhile", name + "/" + i, Outcome.REFUSED, "a transaction of its own");
            }
            audit.step(ANN, action, name + "/" + i, Outcome.OK, null, null, null);
            if (i % 4 == 2) {
                status.setRollbackOnly();
            }
        });
    }

    private long count() {
        return jdbc.queryForObject("SELECT COUNT(*) FROM audit_event", Long.class);
    }

    private Verification verify() {
        return currentUser.asSystem(() -> service.verify(null));
    }

    private JsonNode broken(long id, Break what) {
        JsonNode answer = admin.get("/api/v1/audit/verify").json();
        assertThat(answer.path("intact").asBoolean(true)).isFalse();
        JsonNode broken = answer.path("firstBroken");
        assertThat(Map.of(broken.path("id").asLong(), broken.path("what").asString()))
                .isEqualTo(Map.of(id, what.name()));
        assertThat(broken.path("sentence").asString()).isNotBlank();
        assertThat(broken.path("expected").asString())
                .isNotEqualTo(broken.path("found").asString());
        if (what != Break.HEAD_DIFFERS) {
            assertThat(answer.path("rows").asLong()).isLessThan(id);
        }
        return broken;
    }

    private void remove(long from, long to) {
        jdbc.update("DELETE FROM audit_event WHERE id BETWEEN ? AND ?", from, to);
    }

    /** As somebody would who knows how rows are hashed, and chains his own after the one before. */
    private void forge(long id) {
        rewrite(new ChainRow(
                        id,
                        "2026-01-01 00:00:00.000000",
                        "admin",
                        "UI",
                        "10.0.0.9",
                        "user.create",
                        "user/x",
                        "OK",
                        null,
                        null,
                        "",
                        "")
                .after(hash(id - 1)));
    }

    private void rehashed(long id) {
        jdbc.update("DELETE FROM audit_event WHERE id = ?", id);
        forge(id);
    }

    private void rewrite(ChainRow row) {
        jdbc.update(
                "INSERT INTO audit_event (id, at, actor, way_in, address, action, resource, outcome, previous_hash, hash)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, UNHEX(?), UNHEX(?))",
                row.id(),
                row.at(),
                row.actor(),
                row.wayIn(),
                row.address(),
                row.action(),
                row.resource(),
                row.outcome(),
                row.previousHash(),
                row.hash());
    }

    private String hash(long id) {
        return jdbc.queryForObject("SELECT LOWER(HEX(hash)) FROM audit_event WHERE id = ?", String.class, id);
    }

    private String hashOfHead() {
        return jdbc.queryForObject("SELECT LOWER(HEX(hash)) FROM audit_head", String.class);
    }
}
