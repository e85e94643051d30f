package io.mqconsole.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqconsole.BackendTest;
import io.mqconsole.RestClient;
import io.mqconsole.RestClient.Answer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@BackendTest
class TokenIT {
    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestUsers users;

    private RestClient anonymous;
    private RestClient admin;

    @BeforeEach
    void clients() {
        anonymous = RestClient.anonymous(port);
        admin = anonymous.admin();
    }

    @Test
    void aTokenLetsAScriptInUntilItIsRevoked() {
        Answer created = create("{\"name\":\"%s\"}");
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("Location"))
                .isEqualTo("/api/v1/tokens/" + created.json().path("id").asString());
        RestClient script = anonymous.token(secret(created));
        assertThat(script.get("/api/v1/me").json().path("wayIn").asString()).isEqualTo("TOKEN");
        assertThat(script.get("/api/v1/audit").status()).isEqualTo(200);

        assertThat(admin.delete(created.header("Location")).status()).isEqualTo(204);
        assertThat(script.get("/api/v1/me").status()).isEqualTo(401);
        assertThat(admin.delete(created.header("Location")).status()).isEqualTo(404);
    }

    @Test
    void theSecretIsInThatAnswerOnlyAndNowhereInTheDatabase() {
        Answer created = create("{\"name\":\"%s\"}");
        String secret = secret(created);
        assertThat(secret).matches("mqc_[A-Za-z0-9_-]{43}");
        assertThat(admin.get("/api/v1/tokens?pageSize=500").body())
                .doesNotContain(secret)
                .doesNotContain("secret");
        assertThat(admin.get("/api/v1/audit?pageSize=500").body()).doesNotContain(secret);
        assertThat(jdbc.queryForList("SELECT * FROM api_token").toString()).doesNotContain(secret);
    }

    @Test
    void aTokenMayDoWhatItsScopesSayAndSeeWhoItIs() {
        RestClient script = anonymous.token(secret(create("{\"name\":\"%s\",\"scopes\":[\"region:read\"]}")));
        assertThat(script.get("/api/v1/audit").code()).isEqualTo("forbidden");
        assertThat(script.get("/api/v1/audit").json().path("detail").asString()).contains("audit:read");
        assertThat(script.get("/api/v1/regions").status()).isEqualTo(200);
        assertThat(script.get("/api/v1/me").json().path("permissions").toString())
                .isEqualTo("[\"profile:read\",\"region:read\"]");
    }

    @Test
    void aTokenGivesNoMoreThanItHasAndNotForLonger() {
        RestClient script = anonymous.token(
                secret(create("{\"name\":\"%s\",\"scopes\":[\"token:own\"],\"expiresAt\":\"" + inDays(10) + "\"}")));
        assertThat(script.post("/api/v1/tokens", "{\"name\":\"x\",\"scopes\":[\"audit:read\"]}")
                        .status())
                .isEqualTo(400);
        assertThat(script.post("/api/v1/tokens", "{\"name\":\"x\",\"expiresAt\":\"" + inDays(11) + "\"}")
                        .status())
                .isEqualTo(400);
        Answer child = script.post("/api/v1/tokens", named("{\"name\":\"%s\"}"));
        assertThat(child.status()).isEqualTo(201);
        assertThat(child.json().path("scopes").toString()).isEqualTo("[\"token:own\"]");
        assertThat(child.json().path("expiresAt").asString()).isLessThanOrEqualTo(inDays(10));
    }

    @Test
    void anExpiredTokenIsNoToken() {
        Answer created = create("{\"name\":\"%s\"}");
        jdbc.update(
                "UPDATE api_token SET expires_at = '2026-01-01 00:00:00' WHERE id = ?",
                created.json().path("id").asString());
        assertThat(anonymous.token(secret(created)).get("/api/v1/me").status()).isEqualTo(401);
    }

    @Test
    void nobodySeesOrRevokesTokensOfOthers() {
        users.create("outsider", Role.USER, false);
        Answer created = create("{\"name\":\"%s\"}");
        RestClient other = anonymous.basic("outsider", TestUsers.PASSWORD);
        assertThat(other.get("/api/v1/tokens").json().path("total").asInt()).isZero();
        assertThat(other.delete(created.header("Location")).status()).isEqualTo(404);
        assertThat(anonymous.token(secret(created)).get("/api/v1/me").status()).isEqualTo(200);
    }

    @Test
    void aNameIsTakenOnce() {
        String body = named("{\"name\":\"%s\"}");
        assertThat(admin.post("/api/v1/tokens", body).status()).isEqualTo(201);
        assertThat(admin.post("/api/v1/tokens", body).code()).isEqualTo("conflict");
    }

    @Test
    void theSameKeyReturnsTheFirstAnswerWithoutTheSecret() {
        String key = UUID.randomUUID().toString();
        String body = named("{\"name\":\"%s\"}");
        RestClient keyed = admin.with("Idempotency-Key", key);
        Answer first = keyed.post("/api/v1/tokens", body);
        Answer again = keyed.post("/api/v1/tokens", body);
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.json().path("id")).isEqualTo(first.json().path("id"));
        assertThat(again.json().path("secret").isNull()).isTrue();
        assertThat(jdbc.queryForObject(
                        "SELECT CONVERT(body USING utf8mb4) FROM idempotency_key WHERE idem_key = ?",
                        String.class,
                        key))
                .doesNotContain(secret(first));
    }

    @Test
    void theSameKeyWithAnotherBodyOrPathIsAConflict() {
        RestClient keyed = admin.with("Idempotency-Key", UUID.randomUUID().toString());
        assertThat(keyed.post("/api/v1/tokens", named("{\"name\":\"%s\"}")).status())
                .isEqualTo(201);
        assertThat(keyed.post("/api/v1/tokens", named("{\"name\":\"%s\"}")).code())
                .isEqualTo("conflict");
    }

    @Test
    void aRefusedRequestLeavesItsKeyFree() {
        RestClient keyed = admin.with("Idempotency-Key", UUID.randomUUID().toString());
        assertThat(keyed.post("/api/v1/tokens", "{\"name\":\"\"}").status()).isEqualTo(400);
        assertThat(keyed.post("/api/v1/tokens", named("{\"name\":\"%s\"}")).status())
                .isEqualTo(201);
    }

    @Test
    void aKeyOfOneCallerIsNothingToAnother() {
        users.create("tokenless", Role.USER, false);
        String key = UUID.randomUUID().toString();
        String body = named("{\"name\":\"%s\"}");
        assertThat(admin.with("Idempotency-Key", key)
                        .post("/api/v1/tokens", body)
                        .status())
                .isEqualTo(201);
        Answer other = anonymous
                .basic("tokenless", TestUsers.PASSWORD)
                .with("Idempotency-Key", key)
                .post("/api/v1/tokens", body);
        assertThat(other.status()).isEqualTo(201);
        assertThat(other.json().path("secret").isNull()).isFalse();
    }

    @Test
    void aMalformedKeyIsNamed() {
        Answer answer = admin.with("Idempotency-Key", "a b").post("/api/v1/tokens", named("{\"name\":\"%s\"}"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errors").path(0).path("field").asString())
                .isEqualTo("Idempotency-Key");
    }

    @Test
    void aRequestThatWasCutOffIsNotRunAgain() {
        String key = UUID.randomUUID().toString();
        String body = named("{\"name\":\"%s\"}");
        RestClient keyed = admin.with("Idempotency-Key", key);
        assertThat(keyed.post("/api/v1/tokens", body).status()).isEqualTo(201);
        jdbc.update("UPDATE idempotency_key SET status = NULL WHERE idem_key = ?", key);
        assertThat(keyed.post("/api/v1/tokens", body).code()).isEqualTo("conflict");
    }

    @Test
    void theListComesAsCsvToo() {
        create("{\"name\":\"=cmd %s\"}");
        Answer csv = admin.with("Accept", "text/csv").get("/api/v1/tokens?pageSize=1");
        assertThat(csv.status()).isEqualTo(200);
        assertThat(csv.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(csv.header("Content-Disposition")).contains("attachment");
        assertThat(csv.body())
                .startsWith("\uFEFFid,name,prefix,scopes,instances,createdAt,expiresAt,lastUsedAt\r\n")
                .contains("'=cmd");
        assertThat(csv.body().lines().count())
                .isEqualTo(admin.get("/api/v1/tokens").json().path("total").asInt() + 1);
    }

    @Test
    void whatATokenMadeEndsWithIt() {
        Answer leaked = create("{\"name\":\"%s\"}");
        RestClient with = anonymous.token(leaked.json().path("secret").asString());
        Answer made = with.post("/api/v1/tokens", "{\"name\":\"child " + UUID.randomUUID() + "\"}");
        assertThat(made.status()).isEqualTo(201);
        RestClient child = anonymous.token(made.json().path("secret").asString());
        assertThat(child.get("/api/v1/me").status()).isEqualTo(200);
        assertThat(admin.delete("/api/v1/tokens/" + leaked.json().path("id").asString())
                        .status())
                .isEqualTo(204);
        assertThat(child.get("/api/v1/me").status()).isEqualTo(401);
    }

    private Answer create(String body) {
        return admin.post("/api/v1/tokens", named(body));
    }

    private static String named(String body) {
        return body.formatted(UUID.randomUUID().toString().substring(0, 13));
    }

    private static String secret(Answer created) {
        return created.json().path("secret").asString();
    }

    private static String inDays(int days) {
        return Instant.now()
                .plus(Duration.ofDays(days))
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }
}
