package io.mqconsole.apiswitch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.mqconsole.BackendTest;
import io.mqconsole.RestClient;
import io.mqconsole.RestClient.Answer;
import io.mqconsole.access.Role;
import io.mqconsole.access.TestUsers;
import io.mqconsole.access.UserFilter;
import io.mqconsole.access.UserService;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.CurrentUser;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.PageQuery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.databind.JsonNode;

@BackendTest
class ApiSwitchIT {
    private static final String SWITCHES = "/api/v1/api-switches";
    private static final String NEW_USER = "{\"name\":\"%s\",\"userType\":\"USER\"}";
    /** What operators are promised for another console on the same database. */
    private static final Duration EVERYWHERE = Duration.ofSeconds(5);

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestUsers users;

    @Autowired
    private UserService userService;

    @Autowired
    private SwitchStates states;

    @Autowired
    private CurrentUser currentUser;

    @Autowired
    private AuthenticationProvider loginPage;

    private RestClient admin;

    @BeforeEach
    void clients() {
        admin = RestClient.anonymous(port).admin();
    }

    @AfterEach
    void everythingIsOn() {
        SecurityContextHolder.clearContext();
        jdbc.update("DELETE FROM api_switch");
        states.reread();
    }

    @Test
    void everyOperationIsListedOnWithNobodyWhoSetIt() {
        JsonNode row = find("users.create");
        assertThat(row.path("method").asString()).isEqualTo("POST");
        assertThat(row.path("path").asString()).isEqualTo("/api/v1/users");
        assertThat(row.path("resource").asString()).isEqualTo("users");
        assertThat(row.path("summary").asString()).isEqualTo("Create a user");
        assertThat(row.path("enabled").asBoolean()).isTrue();
        assertThat(row.path("operator").isNull()).isTrue();
        assertThat(row.path("version").asInt()).isZero();
        JsonNode permission = find("nodes.permission.set");
        assertThat(permission.path("path").asString()).isEqualTo("/api/v1/nodes/{id}/permission");
        assertThat(permission.path("also").toString()).isEqualTo("[\"POST /api/v1/permission-changes\"]");
    }

    @Test
    void theListIsFilteredSortedPagedTranslatedAndSaved() {
        off("users.create", 0);
        assertThat(admin.get(SWITCHES + "?enabled=false").json().path("total").asInt())
                .isEqualTo(1);
        assertThat(admin.get(SWITCHES + "?exact.resource=users&name=LIST")
                        .json()
                        .path("content")
                        .path(0)
                        .path("name")
                        .asString())
                .isEqualTo("users.list");
        JsonNode paged = admin.get(SWITCHES + "?pageSize=2&sort=name,desc").json();
        assertThat(paged.path("content").path(0).path("name").asString()).isEqualTo("users.update");
        assertThat(paged.path("total").asInt()).isGreaterThan(50);
        assertThat(admin.with("Accept-Language", "zh")
                        .get(SWITCHES + "?name=users.create")
                        .body())
                .contains("新建用户");
        assertThat(admin.with("Accept", "text/csv").get(SWITCHES).body())
                .contains("name,resource,method,path,also,summary,enabled,operator,since,reason,version")
                .contains("users.create,users,POST,/api/v1/users,,Create a user,false,admin,");
    }

    @Test
    void whatIsSwitchedOffIsRefusedWithWhoWhenAndWhyBeforeTheRequestIsRead() {
        assertThat(off("users.create", 0).status()).isEqualTo(200);
        for (String body : List.of(NEW_USER.formatted("switched.off"), "{not even JSON")) {
            Answer refused = admin.post("/api/v1/users", body);
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.code()).isEqualTo("switched-off");
            assertThat(refused.json().path("detail").asString())
                    .contains("\"Create a user\" is switched off", "admin", "UTC", "moving to LDAP");
        }
        assertThat(admin.with("Accept-Language", "zh")
                        .post("/api/v1/users", "{}")
                        .json()
                        .path("detail")
                        .asString())
                .contains("新建用户", "moving to LDAP");
        assertThat(admin.get("/api/v1/users/switched.off").status()).isEqualTo(404);

        JsonNode row = find("users.create");
        assertThat(row.path("operator").asString()).isEqualTo("admin");
        assertThat(row.path("since").asString()).isNotEmpty();
        assertThat(row.path("reason").asString()).isEqualTo("moving to LDAP");
        assertThat(put("users.create", true, null, 1).json().path("enabled").asBoolean())
                .isTrue();
        assertThat(admin.post("/api/v1/users", NEW_USER.formatted("switched.on"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void theServiceRefusesAPageWhoseButtonIsStillThereAndLetsTheConsolesOwnJobsGoOn() {
        off("users.list", 0);
        SecurityContextHolder.getContext()
                .setAuthentication(loginPage.authenticate(
                        new UsernamePasswordAuthenticationToken("admin", BackendTest.ADMIN_PASSWORD)));
        assertThatThrownBy(() -> userService.list(UserFilter.all(), PageQuery.first(1)))
                .isInstanceOfSatisfying(
                        ConsoleException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.SWITCHED_OFF));
        assertThat(currentUser
                        .asSystem(() -> userService.list(UserFilter.all(), PageQuery.first(1)))
                        .total())
                .isPositive();
    }

    @Test
    void whoeverHasNoRightIsToldThatAndNotWhoSwitchedItOff() {
        users.create("switch-user", Role.USER, false);
        off("users.create", 0);
        assertThat(RestClient.anonymous(port)
                        .basic("switch-user", TestUsers.PASSWORD)
                        .post("/api/v1/users", "{}")
                        .code())
                .isEqualTo("forbidden");
    }

    /** Each by each, as an administrator with a long afternoon would: what answers then is what is listed as always on. */
    @Test
    void everyOperationCanBeSwitchedOffAndNoOtherGoesWithIt() {
        List<String> wrong = new ArrayList<>();
        for (JsonNode row : admin.get(SWITCHES + "?pageSize=500").json().path("content")) {
            String name = row.path("name").asString();
            assertThat(off(name, 0).status()).as(name).isEqualTo(200);
            List<String> requests = new ArrayList<>(List.of(
                    row.path("method").asString() + " " + row.path("path").asString()));
            row.path("also").forEach(also -> requests.add(also.asString()));
            for (String request : requests) {
                String[] parts = request.split(" ");
                Answer answer = admin.send(parts[0], parts[1].replaceAll("\\{[^}]*}", "no-such-thing"), null);
                if (!answer.code().equals("switched-off")) {
                    wrong.add(request + " answers " + answer.status());
                }
            }
            assertThat(put(name, true, null, 1).status()).as(name).isEqualTo(200);
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"api-switches.list", "api-switches.set", "me.get", "me.password.set", "login", "health"})
    void whatNobodyCouldComeBackFromCannotBeSwitchedOff(String name) {
        Answer refused = off(name, 0);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("detail").asString()).contains(name, "cannot be switched off");
    }

    @Test
    void anUnknownNameAMissingReasonAndAnOldVersionAreRefused() {
        assertThat(off("users.frobnicate", 0).status()).isEqualTo(404);
        Answer silent = put("users.create", false, "  ", 0);
        assertThat(silent.status()).isEqualTo(400);
        assertThat(silent.json().path("errors").toString()).contains("reason");
        assertThat(off("users.create", 3).status()).isEqualTo(409);
        assertThat(off("users.create", 0).status()).isEqualTo(200);
        assertThat(put("users.create", true, null, 0).status()).isEqualTo(409);
        assertThat(find("users.create").path("enabled").asBoolean()).isFalse();
    }

    @Test
    void theTrailSaysWhatWasBeforeAndAfterAndWhoWasRefused() {
        off("users.create", 0);
        admin.post("/api/v1/users", "{}");
        String trail = admin.get("/api/v1/audit?exact.resource=api-switch/users.create")
                .json()
                .path("content")
                .toString();
        assertThat(trail)
                .contains(
                        "switch.set", "\"before\":{\"enabled\":true", "\"after\":{\"enabled\":false", "moving to LDAP")
                .contains("REFUSED", "switched off");
    }

    @Test
    void anotherConsoleOnTheSameDatabaseFollowsWithinSeconds() {
        jdbc.update("INSERT INTO api_switch VALUES ('users.list', FALSE, 'there', 'otto', UTC_TIMESTAMP(6), 1)");
        await().atMost(EVERYWHERE)
                .untilAsserted(
                        () -> assertThat(admin.get("/api/v1/users").code()).isEqualTo("switched-off"));
        jdbc.update("DELETE FROM api_switch");
        await().atMost(EVERYWHERE)
                .untilAsserted(
                        () -> assertThat(admin.get("/api/v1/users").status()).isEqualTo(200));
    }

    @Test
    void whileTheStatesCannotBeReadTheLastKnownOnesStayInForce() {
        off("users.create", 0);
        jdbc.execute("RENAME TABLE api_switch TO api_switch_away");
        try {
            await().pollInterval(Duration.ofMillis(500))
                    .during(SwitchStates.REREAD.plusSeconds(1))
                    .untilAsserted(() ->
                            assertThat(admin.post("/api/v1/users", "{}").code()).isEqualTo("switched-off"));
            assertThat(admin.get("/api/v1/users").status()).isEqualTo(200);
        } finally {
            jdbc.execute("RENAME TABLE api_switch_away TO api_switch");
        }
    }

    @Test
    void theDescriptionOfTheApiUsesTheSameNames() {
        String description = admin.get("/v3/api-docs").body();
        assertThat(description)
                .contains("\"operationId\":\"users.create\"", "\"operationId\":\"nodes.permission.set-many\"")
                .contains("\"summary\":\"Add a region\"")
                .contains("/api/v1/api-switches/{name}");
    }

    private JsonNode find(String name) {
        return admin.get(SWITCHES + "?exact.name=" + name)
                .json()
                .path("content")
                .path(0);
    }

    private Answer off(String name, int version) {
        return put(name, false, "moving to LDAP", version);
    }

    private Answer put(String name, boolean enabled, String reason, int version) {
        String said = reason == null ? "null" : '"' + reason + '"';
        return admin.put(
                SWITCHES + "/" + name,
                "{\"enabled\":" + enabled + ",\"reason\":" + said + ",\"version\":" + version + "}");
    }
}
