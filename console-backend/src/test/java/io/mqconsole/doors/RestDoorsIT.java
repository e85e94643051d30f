package io.mqconsole.doors;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqconsole.BackendTest;
import io.mqconsole.RestClient;
import io.mqconsole.access.Role;
import io.mqconsole.access.TestUsers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Knocks at every REST operation that Spring knows and compares with doors.txt. */
@BackendTest
class RestDoorsIT {
    private static final Set<String> REFUSALS = Set.of("401", "403");
    private static final String BAD_TOKEN = "mqc_" + "A".repeat(43);

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestUsers users;

    @Autowired
    private JdbcTemplate jdbc;

    private final DoorTable table = DoorTable.read("/doors.txt").rest();
    private RestClient anonymous;
    private List<RestClient> knockers;

    @BeforeEach
    void knockers() {
        users.create("door-user", Role.USER, false);
        users.create("door-auditor", Role.AUDITOR, false);
        users.create("door-operator", Role.OPERATOR, false);
        users.create("door-fresh", Role.ADMIN, true);
        anonymous = RestClient.anonymous(port);
        knockers = List.of(
                anonymous,
                badToken("127.0.0.3"),
                anonymous.basic("door-fresh", TestUsers.PASSWORD),
                anonymous.basic("door-user", TestUsers.PASSWORD),
                anonymous.basic("door-auditor", TestUsers.PASSWORD),
                anonymous.basic("door-operator", TestUsers.PASSWORD),
                anonymous.admin());
    }

    @Test
    void everyRestOperationDoesWhatTheTableSaysAndRefusesBeforeItLooksAtTheRequest() {
        Map<String, List<String>> found = knockAtAll(knockers, "", "{}");
        assertThat(table.differences(found)).isEmpty();

        // From another address: whoever shows so many wrong tokens is told to wait.
        List<RestClient> again = new ArrayList<>(knockers);
        again.set(1, badToken("127.0.0.7"));
        knockAtAll(again, "?no-such-parameter=1", "{not even JSON")
                .forEach((door, verdicts) ->
                        assertThat(refusals(verdicts)).as(door).isEqualTo(refusals(found.get(door))));
    }

    @Test
    void anExpiredAndARevokedTokenOpenWhatAnyStringOpens() {
        RestClient expired = token("expired", "").from("127.0.0.4");
        RestClient revoked = token("revoked", "").from("127.0.0.5");
        jdbc.update("UPDATE api_token SET expires_at = '2026-01-01' WHERE name = 'expired'");
        String id = jdbc.queryForObject("SELECT id FROM api_token WHERE name = 'revoked'", String.class);
        assertThat(anonymous.admin().delete("/api/v1/tokens/" + id).status()).isEqualTo(204);
        knockAtAll(List.of(badToken("127.0.0.6"), expired, revoked), "", "{}")
                .forEach((door, verdicts) -> assertThat(verdicts).as(door).containsOnly(verdicts.getFirst()));
    }

    @Test
    void aGrantOpensObjectsAndNoDoors() {
        instance("DOOR_GRANT");
        users.create("door-granted", Role.USER, false);
        assertThat(anonymous
                        .admin()
                        .put(
                                "/api/v1/users/door-granted",
                                "{\"userType\":\"USER\",\"enabled\":true,\"version\":1,\"grants\":[{\"instanceId\":\"DOOR_GRANT\",\"access\":\"WRITE\"}]}")
                        .status())
                .isEqualTo(200);
        RestClient granted = anonymous.basic("door-granted", TestUsers.PASSWORD);
        RestClient without = anonymous.basic("door-user", TestUsers.PASSWORD);
        knockAtAll(List.of(without, granted), "", "{}")
                .forEach((door, verdicts) -> assertThat(verdicts).as(door).containsOnly(verdicts.getFirst()));
    }

    @Test
    void anAdministratorsTokenOpensNoMoreThanItsScopesSay() {
        assertThat(opened(token("door-audit", "\"scopes\":[\"audit:read\"],")))
                .containsExactly(
                        "GET /api/v1/audit",
                        "GET /api/v1/audit/export",
                        "GET /api/v1/audit/verify",
                        "GET /api/v1/me",
                        "GET /swagger-ui.html",
                        "GET /v3/api-docs",
                        "GET /v3/api-docs.yaml",
                        "GET /v3/api-docs/swagger-config");
    }

    @Test
    void anAdministratorsTokenForAnInstanceOpensNoMoreThanATenants() {
        instance("DOOR_TOKEN");
        assertThat(opened(token("door-instance", "\"instances\":[\"DOOR_TOKEN\"],")))
                .allMatch(
                        door -> door.matches(
                                "(GET (/api/v1/(me|topics|groups|instances|changes|places|bulk)|/v3/|/swagger-ui).*)|((PUT|DELETE|POST) /api/v1/(topics|groups|changes|bulk).*)"))
                .contains("GET /api/v1/topics", "GET /api/v1/groups", "GET /api/v1/instances")
                .doesNotContain("GET /api/v1/topics/{id}/producers", "GET /api/v1/me/preferences");
    }

    /** Each from an address of its own: an address with too many bad ones is not listened to for a while. */
    private RestClient badToken(String address) {
        return anonymous.token(BAD_TOKEN).from(address);
    }

    private RestClient token(String name, String limits) {
        return anonymous.token(anonymous
                .admin()
                .post("/api/v1/tokens", "{" + limits + "\"name\":\"" + name + "\"}")
                .json()
                .path("secret")
                .asString());
    }

    private void instance(String id) {
        assertThat(anonymous
                        .admin()
                        .post("/api/v1/instances", "{\"instanceId\":\"%s\",\"name\":\"%s\"}".formatted(id, id))
                        .status())
                .isEqualTo(201);
    }

    /** The doors that do not refuse somebody, those left out that are open to everybody. */
    private List<String> opened(RestClient somebody) {
        return knockAtAll(List.of(anonymous, somebody), "", "{}").entrySet().stream()
                .filter(door -> REFUSALS.contains(door.getValue().getFirst())
                        && !REFUSALS.contains(door.getValue().getLast()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The verdicts, with those blanked that let the knocker in. */
    private static List<String> refusals(List<String> verdicts) {
        return verdicts.stream()
                .map(verdict -> REFUSALS.contains(verdict) ? verdict : "in")
                .toList();
    }

    private Map<String, List<String>> knockAtAll(List<RestClient> who, String query, String body) {
        Map<String, List<String>> found = new TreeMap<>();
        context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .forEach(operation -> methods(operation)
                        .forEach(method -> paths(operation)
                                .forEach(path -> found.put(
                                        method + " " + path, knock(who, method.name(), path + query, body)))));
        return found;
    }

    private static Set<RequestMethod> methods(RequestMappingInfo operation) {
        Set<RequestMethod> methods = operation.getMethodsCondition().getMethods();
        return methods.isEmpty() ? Set.of(RequestMethod.GET) : methods;
    }

    private static Set<String> paths(RequestMappingInfo operation) {
        return operation.getPatternValues();
    }

    private static List<String> knock(List<RestClient> who, String method, String path, String body) {
        String target = path.replaceAll("\\{[^}]*}", "no-such-thing").replace("/**", "/x");
        return who.stream()
                .map(knocker -> String.valueOf(
                        knocker.send(method, target, Set.of("POST", "PUT").contains(method) ? body : null)
                                .status()))
                .toList();
    }
}
