package io.mqconsole.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mqconsole.BackendTest;
import io.mqconsole.RestClient;
import io.mqconsole.RestClient.Answer;
import io.mqconsole.shared.ConsoleException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import tools.jackson.databind.JsonNode;

@BackendTest
class LoginIT {
    @LocalServerPort
    private int port;

    @Autowired
    private TestUsers users;

    @Autowired
    private AuthenticationProvider loginPage;

    @Autowired
    private ProfileService profile;

    private RestClient anonymous;

    @BeforeEach
    void client() {
        anonymous = RestClient.anonymous(port);
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aFirstPasswordOpensNothingButItsOwnChange() {
        users.create("freshman", Role.ADMIN, true);
        RestClient fresh = anonymous.basic("freshman", TestUsers.PASSWORD);
        assertThat(fresh.get("/api/v1/me").json().path("mustChangePassword").asBoolean())
                .isTrue();
        assertThat(fresh.get("/api/v1/audit").code()).isEqualTo("password-change-required");
        assertThat(fresh.get("/api/v1/nothing").code()).isEqualTo("password-change-required");
        assertThat(fresh.get("/api/v1/me/preferences").code()).isEqualTo("password-change-required");

        assertThat(fresh.put("/api/v1/me/password", change(TestUsers.PASSWORD, "another long one 7"))
                        .status())
                .isEqualTo(204);
        assertThat(fresh.get("/api/v1/me").status())
                .as("the old password, remembered for Basic")
                .isEqualTo(401);
        assertThat(anonymous
                        .basic("freshman", "another long one 7")
                        .get("/api/v1/audit")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aWeakOrWrongPasswordIsRefusedByField() {
        users.create("chooser", Role.USER, false);
        RestClient chooser = anonymous.basic("chooser", TestUsers.PASSWORD);
        assertThat(field(chooser.put("/api/v1/me/password", change("wrong", "another long one 7"))))
                .isEqualTo("currentPassword");
        for (String weak : List.of("short", "password1234", "i-am-chooser-12", TestUsers.PASSWORD)) {
            assertThat(field(chooser.put("/api/v1/me/password", change(TestUsers.PASSWORD, weak))))
                    .isEqualTo("newPassword");
        }
        assertThat(field(chooser.put("/api/v1/me/password", "{}"))).isEqualTo("currentPassword");
    }

    @Test
    void tooManyWrongPasswordsAreNotLookedAtAndTheOwnerStillGetsInElsewhere() {
        users.create("target", Role.USER, false);
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> login("target", "wrong", "198.51.100.7"))
                    .isInstanceOf(BadCredentialsException.class);
        }
        for (int i = 0; i < 200; i++) {
            assertThatThrownBy(() -> login("target", TestUsers.PASSWORD, "198.51.100.7"))
                    .isInstanceOf(TooManyAttempts.class);
        }
        assertThat(login("target", TestUsers.PASSWORD, "198.51.100.8").getName())
                .isEqualTo("target");

        JsonNode rows = anonymous
                .admin()
                .get("/api/v1/audit?exact.actor=target&sort=at")
                .json()
                .path("content");
        assertThat(rows.size()).as("a flood is a few rows: " + rows).isLessThan(8);
    }

    @Test
    void anUnknownNameIsAnsweredLikeAWrongPassword() {
        users.create("known", Role.USER, false);
        Answer wrong = anonymous.basic("known", "wrong").get("/api/v1/me");
        Answer unknown = anonymous.basic("unknown", "wrong").get("/api/v1/me");
        assertThat(unknown.status()).isEqualTo(wrong.status());
        assertThat(unknown.json().path("detail")).isEqualTo(wrong.json().path("detail"));
    }

    @Test
    void aNameIsTheSameInAnyCaseButNotInOtherLetters() {
        assertThat(anonymous
                        .basic("ADMIN", BackendTest.ADMIN_PASSWORD)
                        .get("/api/v1/me")
                        .json()
                        .path("name")
                        .asString())
                .isEqualTo("admin");
        assertThat(anonymous
                        .basic("ａdmin", BackendTest.ADMIN_PASSWORD)
                        .get("/api/v1/me")
                        .status())
                .isEqualTo(401);
        assertThat(anonymous
                        .basic("admin ", BackendTest.ADMIN_PASSWORD)
                        .get("/api/v1/me")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void aSessionGoesOnAfterItsOwnPasswordChangeAndOthersEnd() {
        users.create("two-windows", Role.USER, false);
        Authentication here = login("two-windows", TestUsers.PASSWORD, "198.51.100.20");
        Authentication there = login("two-windows", TestUsers.PASSWORD, "198.51.100.21");
        SecurityContextHolder.setContext(new SecurityContextImpl(here));
        profile.changePassword(new PasswordChange(TestUsers.PASSWORD, "a new and longer one"));
        assertThat(profile.me().name()).isEqualTo("two-windows");

        SecurityContextHolder.setContext(new SecurityContextImpl(there));
        assertThatThrownBy(() -> profile.me())
                .isInstanceOfSatisfying(
                        ConsoleException.class,
                        ended -> assertThat(ended.code().slug()).isEqualTo("unauthenticated"));
    }

    @Test
    void preferencesAreKeptAndAudited() {
        users.create("reader", Role.USER, false);
        RestClient reader = anonymous.basic("reader", TestUsers.PASSWORD);
        assertThat(reader.get("/api/v1/me/preferences").json().path("language").isNull())
                .isTrue();
        assertThat(reader.put("/api/v1/me/preferences", "{\"language\":\"ZH_CN\",\"colorScheme\":\"DARK\"}")
                        .status())
                .isEqualTo(200);
        assertThat(reader.get("/api/v1/me/preferences").body())
                .isEqualTo("{\"language\":\"ZH_CN\",\"colorScheme\":\"DARK\"}");
        JsonNode row = anonymous
                .admin()
                .get("/api/v1/audit?exact.actor=reader&exact.action=user.preferences")
                .json()
                .path("content")
                .path(0);
        assertThat(row.path("detail").path("after").path("language").asString()).isEqualTo("ZH_CN");
        assertThat(row.path("outcome").asString()).isEqualTo("OK");
        assertThat(row.path("wayIn").asString()).isEqualTo("BASIC");
    }

    @Test
    void aRefusalIsAudited() {
        users.create("curious", Role.USER, false);
        Answer refused = anonymous.basic("curious", TestUsers.PASSWORD).get("/api/v1/audit");
        assertThat(refused.status()).isEqualTo(403);
        JsonNode row = anonymous
                .admin()
                .get("/api/v1/audit?exact.actor=curious&outcome=REFUSED")
                .json()
                .path("content")
                .path(0);
        assertThat(row.path("action").asString()).isEqualTo("audit:read");
        assertThat(row.path("correlationId").asString()).isEqualTo(refused.header("X-Correlation-Id"));
    }

    @Test
    void aTimeIsReadAsItWasWritten() {
        Instant before = Instant.now().minusSeconds(5);
        users.create("punctual", Role.USER, false);
        anonymous.basic("punctual", TestUsers.PASSWORD).put("/api/v1/me/preferences", "{}");
        JsonNode rows = anonymous
                .admin()
                .get("/api/v1/audit?exact.actor=punctual&from=" + before)
                .json()
                .path("content");
        assertThat(rows.size()).isPositive();
        assertThat(Instant.parse(rows.path(0).path("at").asString()))
                .isBetween(before, Instant.now().plusSeconds(5));
    }

    private Authentication login(String name, String password, String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        UsernamePasswordAuthenticationToken token = new UsernamePasswordAuthenticationToken(name, password);
        token.setDetails(new WebAuthenticationDetails(request));
        return loginPage.authenticate(token);
    }

    private static String change(String current, String wanted) {
        return "{\"currentPassword\":\"" + current + "\",\"newPassword\":\"" + wanted + "\"}";
    }

    private static String field(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        return answer.json().path("errors").path(0).path("field").asString();
    }
}
