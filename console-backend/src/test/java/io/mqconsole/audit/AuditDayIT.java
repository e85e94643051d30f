package io.mqconsole.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqconsole.BackendTest;
import io.mqconsole.RestClient;
import io.mqconsole.RestClient.Answer;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** A working day of several people over REST: its trail verifies, can be taken along, and one changed byte is found. */
@BackendTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestPropertySource(properties = "spring.application.name=audit-chain")
class AuditDayIT {
    private static final String OWN_PASSWORD = "the-Rain-in-Spain-9";

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate jdbc;

    private final Instant morning = Instant.now();
    private RestClient admin;

    @BeforeAll
    void aWorkingDay() {
        admin = RestClient.anonymous(port).admin();
        RestClient nina = person("nina", "OPERATOR");
        RestClient otto = person("otto", "AUDITOR");
        RestClient ute = person("ute", "USER");
        for (int i = 0; i < 4; i++) {
            RestClient.anonymous(port).basic("nina", "a wrong one").get("/api/v1/me");
            ute.get("/api/v1/users");
        }
        nina.put("/api/v1/me/preferences", "{\"language\":\"ZH_CN\",\"colorScheme\":\"DARK\"}");
        String token = nina.post("/api/v1/tokens", "{\"name\":\"night job\",\"scopes\":[\"node:read\"]}")
                .json()
                .path("id")
                .asString();
        nina.delete("/api/v1/tokens/" + token);
        admin.post(
                "/api/v1/regions",
                "{\"name\":\"north\",\"nameServers\":[\"127.0.0.1:1\"],\"force\":true,\"remark\":\"北\"}");
        admin.put("/api/v1/regions/north", "{\"nameServers\":[\"127.0.0.1:2\"],\"force\":true,\"version\":1}");
        admin.put("/api/v1/users/otto", "{\"userType\":\"AUDITOR\",\"enabled\":false,\"version\":2}");
        otto.get("/api/v1/audit");
        admin.post("/api/v1/users/ute/reset-password", null);
    }

    @Test
    void theTrailOfTheDayVerifies() {
        assertThat(jdbc.queryForList("SELECT DISTINCT action FROM audit_event", String.class))
                .contains(
                        "login",
                        "user.create",
                        "user.password",
                        "user.preferences",
                        "user:read",
                        "token.create",
                        "token.revoke",
                        "region.create",
                        "region.update",
                        "user.update",
                        "user.reset-password");
        JsonNode found = admin.get("/api/v1/audit/verify").json();
        assertThat(found.path("intact").asBoolean()).isTrue();
        assertThat(found.path("rows").asInt()).isGreaterThan(20);
    }

    @Test
    void oneChangedByteInAnyRowOfTheDayIsFound() {
        List<Long> ids = jdbc.queryForList("SELECT id FROM audit_event ORDER BY id", Long.class);
        for (long id : ids) {
            flip(id);
            JsonNode found = admin.get("/api/v1/audit/verify").json();
            flip(id);
            assertThat(found.path("intact").asBoolean(true)).isFalse();
            assertThat(found.path("firstBroken").path("id").asLong()).isEqualTo(id);
            assertThat(found.path("firstBroken").path("what").asString()).isEqualTo("EDITED");
        }
        assertThat(admin.get("/api/v1/audit/verify").json().path("intact").asBoolean())
                .isTrue();
    }

    @Test
    void theExportHoldsTheRowsThatMatchAndTheHeadThatCoversThem() {
        Answer answer = admin.get("/api/v1/audit/export?exact.actor=nina&from=" + morning);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"audit.json\"");
        JsonNode head = answer.json().path("head");
        assertThat(answer.header("X-Audit-Head-Sequence"))
                .isEqualTo(head.path("sequence").asString());
        assertThat(answer.header("X-Audit-Head-Hash"))
                .isEqualTo(head.path("hash").asString());
        List<JsonNode> rows = rows(answer);
        assertThat(rows)
                .isNotEmpty()
                .allMatch(row -> row.path("actor").asString().equals("nina"));
        JsonNode preferences = rows.stream()
                .filter(row -> row.path("action").asString().equals("user.preferences"))
                .findFirst()
                .orElseThrow();
        assertThat(preferences.path("detail").path("after").path("language").asString())
                .isEqualTo("ZH_CN");
        // The head, and each row by itself, can be looked for later.
        for (JsonNode noted : List.of(head, preferences)) {
            String query = "?headSequence=%d&headHash=%s"
                    .formatted(
                            noted.has("id")
                                    ? noted.path("id").asLong()
                                    : noted.path("sequence").asLong(),
                            noted.path("hash").asString());
            assertThat(admin.get("/api/v1/audit/verify" + query)
                            .json()
                            .path("notedHeadFound")
                            .asBoolean())
                    .isTrue();
        }
    }

    @Test
    void theCsvHasEveryRowOnceAndTheHeadInItsHeaders() {
        Answer csv = admin.with("Accept", "text/csv").get("/api/v1/audit?pageSize=1");
        long head = Long.parseLong(csv.header("X-Audit-Head-Sequence"));
        assertThat(csv.header("X-Audit-Head-Hash")).matches("[0-9a-f]{64}");
        assertThat(csv.body().lines().findFirst().orElseThrow())
                .contains("changeId")
                .endsWith("hash");
        List<JsonNode> all = rows(admin.get("/api/v1/audit/export?upTo=" + head));
        Set<Long> ids = new HashSet<>();
        all.forEach(row -> ids.add(row.path("id").asLong()));
        assertThat(ids).hasSize((int) head);
        assertThat(admin.get("/api/v1/audit?pageSize=1&upTo=3")
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void onlyAStepOfAChangeNamesOne() {
        JsonNode row = admin.get("/api/v1/audit?exact.action=user.create&pageSize=1")
                .json()
                .path("content")
                .get(0);
        assertThat(row.path("changeId").isNull()).isTrue();
    }

    private RestClient person(String name, String type) {
        String password = admin.post("/api/v1/users", "{\"name\":\"%s\",\"userType\":\"%s\"}".formatted(name, type))
                .json()
                .path("oneTimePassword")
                .asString();
        RestClient.anonymous(port)
                .basic(name, password)
                .put(
                        "/api/v1/me/password",
                        "{\"currentPassword\":\"%s\",\"newPassword\":\"%s\"}".formatted(password, OWN_PASSWORD));
        return RestClient.anonymous(port).basic(name, OWN_PASSWORD);
    }

    private void flip(long id) {
        jdbc.update(
                "UPDATE audit_event SET resource = CONCAT(CHAR(ASCII(resource) ^ 1), SUBSTR(resource, 2)) WHERE id = ?",
                id);
    }

    private static List<JsonNode> rows(Answer answer) {
        return StreamSupport.stream(answer.json().path("rows").spliterator(), false)
                .toList();
    }
}
