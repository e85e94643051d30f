package io.mqconsole.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mqconsole.BackendTest;
import io.mqconsole.RestClient;
import io.mqconsole.RestClient.Answer;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@BackendTest
class UserIT {
    /** What issue and operators are promised: a right that is taken away is gone within this time. */
    private static final Duration TAKEN_AWAY = Duration.ofSeconds(5);

    private static final String OWN_PASSWORD = "the-Rain-in-Spain-9";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    private final String name = "u." + UUID.randomUUID().toString().substring(0, 8);
    private RestClient anonymous;
    private RestClient admin;

    @BeforeEach
    void clients() {
        anonymous = RestClient.anonymous(port);
        admin = anonymous.admin();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void aNewUserChangesTheOneTimePasswordAndIsThenWhatTheAdminSaid(Role role) {
        Answer created = create(role);
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("Location")).isEqualTo("/api/v1/users/" + name);
        RestClient first = anonymous.basic(name, oneTime(created));
        assertThat(first.get("/api/v1/tokens").code()).isEqualTo("password-change-required");

        RestClient user = ownPassword(oneTime(created));
        assertThat(user.get("/api/v1/me").json().path("role").asString()).isEqualTo(role.name());
        assertThat(user.get("/api/v1/nodes").status()).isEqualTo(role == Role.USER ? 403 : 200);
        Answer shown = admin.get("/api/v1/users/" + name);
        assertThat(shown.json().path("userType").asString()).isEqualTo(role.name());
        assertThat(shown.json().path("operator").asString()).isEqualTo("admin");
        assertThat(shown.json().path("mustChangePassword").asBoolean()).isFalse();
        assertThat(shown.json().path("lastLoginAt").isNull()).isFalse();
    }

    @Test
    void theOneTimePasswordIsInThatAnswerOnlyAndNotInOneThatIsRepeated() {
        RestClient repeating = admin.with("Idempotency-Key", name + "-key");
        Answer created = repeating.post("/api/v1/users", body(name, Role.USER));
        String password = oneTime(created);
        assertThat(password).hasSizeGreaterThanOrEqualTo(20);
        Answer again = repeating.post("/api/v1/users", body(name, Role.USER));
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json().path("oneTimePassword").isNull()).isTrue();
        assertThat(admin.get("/api/v1/users?pageSize=500").body()).doesNotContain(password);
        assertThat(admin.get("/api/v1/audit?pageSize=500").body()).doesNotContain(password);
        assertThat(jdbc.queryForList("SELECT * FROM console_user").toString()).doesNotContain(password);
    }

    @Test
    void theListIsSearchedFilteredSortedAndSaved() {
        create(Role.AUDITOR);
        assertThat(admin.get("/api/v1/users?name=" + name.substring(2).toUpperCase() + "&userType=AUDITOR&enabled=true")
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(admin.get("/api/v1/users?exact.name=" + name.substring(2))
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(admin.get("/api/v1/users?sort=createdAt,desc")
                        .json()
                        .path("content")
                        .path(0)
                        .path("name")
                        .asString())
                .isEqualTo(name);
        assertThat(admin.get("/api/v1/users?sort=passwordHash").status()).isEqualTo(400);
        assertThat(admin.with("Accept", "text/csv").get("/api/v1/users").body())
                .contains("name,userType,enabled")
                .contains(name + ",AUDITOR,true");
    }

    @Test
    void namesAreUniqueRegardlessOfCase() {
        create(Role.USER);
        Answer second = admin.post("/api/v1/users", body(name.toUpperCase(), Role.USER));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.json().path("detail").asString()).contains(name.toUpperCase());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "two words", "名字", "a/b", "a;b", "a\\u0000b", "<script>"})
    void aNameThatDoesNotFitIsRefusedAndTheFieldIsNamed(String bad) {
        Answer refused = admin.post("/api/v1/users", body(bad, Role.USER));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("errors").toString()).contains("name");
    }

    @Test
    void anUnknownTypeIsRefused() {
        assertThat(admin.post("/api/v1/users", "{\"name\":\"" + name + "\",\"userType\":\"ROOT\"}")
                        .status())
                .isEqualTo(400);
        assertThat(admin.get("/api/v1/users/" + name).status()).isEqualTo(404);
    }

    @Test
    void whatIsTakenAwayIsGoneWithinSecondsForPasswordsAndTokens() {
        RestClient user = ownPassword(oneTime(create(Role.OPERATOR)));
        RestClient script = script(user);
        assertThat(script.get("/api/v1/nodes").status()).isEqualTo(200);

        assertThat(update(Role.USER, true).status()).isEqualTo(200);
        await().atMost(TAKEN_AWAY).untilAsserted(() -> {
            assertThat(user.get("/api/v1/nodes").status()).isEqualTo(403);
            assertThat(script.get("/api/v1/nodes").status()).isEqualTo(403);
        });
        assertThat(update(Role.USER, false).status()).isEqualTo(200);
        await().atMost(TAKEN_AWAY).untilAsserted(() -> {
            assertThat(user.get("/api/v1/me").status()).isEqualTo(401);
            assertThat(script.get("/api/v1/me").status()).isEqualTo(401);
        });
        assertThat(update(Role.USER, true).status()).isEqualTo(200);
        await().atMost(TAKEN_AWAY)
                .untilAsserted(
                        () -> assertThat(script.get("/api/v1/me").status()).isEqualTo(200));
    }

    @Test
    void aResetPasswordReplacesTheOldOne() {
        RestClient user = ownPassword(oneTime(create(Role.USER)));
        RestClient script = script(user);
        Answer reset = admin.post("/api/v1/users/" + name + "/reset-password", null);
        assertThat(reset.status()).isEqualTo(200);
        await().atMost(TAKEN_AWAY)
                .untilAsserted(() -> assertThat(user.get("/api/v1/me").status()).isEqualTo(401));
        assertThat(anonymous
                        .basic(name, oneTime(reset))
                        .get("/api/v1/me")
                        .json()
                        .path("mustChangePassword")
                        .asBoolean())
                .isTrue();
        assertThat(script.get("/api/v1/tokens").code())
                .as("until the user has chosen a password")
                .isEqualTo("password-change-required");
        ownPassword(oneTime(reset));
        await().atMost(TAKEN_AWAY)
                .untilAsserted(
                        () -> assertThat(script.get("/api/v1/tokens").status()).isEqualTo(200));
    }

    @Test
    void aDeletedUserIsGoneWithItsTokensAndItsTrailStays() {
        RestClient user = ownPassword(oneTime(create(Role.USER)));
        RestClient script = script(user);
        assertThat(admin.delete("/api/v1/users/" + name + "?version=99").status())
                .isEqualTo(409);
        assertThat(admin.delete("/api/v1/users/" + name + "?version=" + version())
                        .status())
                .isEqualTo(204);
        assertThat(admin.get("/api/v1/users/" + name).status()).isEqualTo(404);
        await().atMost(TAKEN_AWAY).untilAsserted(() -> {
            assertThat(user.get("/api/v1/me").status()).isEqualTo(401);
            assertThat(script.get("/api/v1/me").status()).isEqualTo(401);
        });
        assertThat(admin.get("/api/v1/audit?resource=user/" + name).body())
                .contains("user.create", "user.delete", "user.password");
    }

    private RestClient script(RestClient user) {
        return anonymous.token(user.post("/api/v1/tokens", "{\"name\":\"night\"}")
                .json()
                .path("secret")
                .asString());
    }

    private Answer create(Role role) {
        return admin.post("/api/v1/users", body(name, role));
    }

    private static String body(String name, Role role) {
        return "{\"name\":\"" + name + "\",\"userType\":\"" + role + "\"}";
    }

    private Answer update(Role role, boolean enabled) {
        return admin.put(
                "/api/v1/users/" + name,
                "{\"userType\":\"" + role + "\",\"enabled\":" + enabled + ",\"version\":" + version() + "}");
    }

    private int version() {
        return admin.get("/api/v1/users/" + name).json().path("version").asInt();
    }

    private static String oneTime(Answer created) {
        return created.json().path("oneTimePassword").asString();
    }

    private RestClient ownPassword(String oneTime) {
        assertThat(anonymous
                        .basic(name, oneTime)
                        .put(
                                "/api/v1/me/password",
                                "{\"currentPassword\":\"" + oneTime + "\",\"newPassword\":\"" + OWN_PASSWORD + "\"}")
                        .status())
                .isLessThan(300);
        return anonymous.basic(name, OWN_PASSWORD);
    }
}
