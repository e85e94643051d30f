package io.mqconsole.doors;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqconsole.BackendTest;
import io.mqconsole.RestClient;
import io.mqconsole.access.Role;
import io.mqconsole.access.TestUsers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
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

    private final DoorTable table = DoorTable.read("/doors.txt").rest();
    private List<RestClient> knockers;

    @BeforeEach
    void knockers() {
        users.create("door-user", Role.USER, false);
        users.create("door-auditor", Role.AUDITOR, false);
        users.create("door-operator", Role.OPERATOR, false);
        users.create("door-fresh", Role.ADMIN, true);
        RestClient anonymous = RestClient.anonymous(port);
        knockers = List.of(
                anonymous,
                anonymous.token(BAD_TOKEN),
                anonymous.basic("door-fresh", TestUsers.PASSWORD),
                anonymous.basic("door-user", TestUsers.PASSWORD),
                anonymous.basic("door-auditor", TestUsers.PASSWORD),
                anonymous.basic("door-operator", TestUsers.PASSWORD),
                anonymous.admin());
    }

    @Test
    void everyRestOperationDoesWhatTheTableSaysAndRefusesBeforeItLooksAtTheRequest() {
        Map<String, List<String>> found = knockAtAll("", "{}");
        assertThat(table.differences(found)).isEmpty();

        knockAtAll("?no-such-parameter=1", "{not even JSON")
                .forEach((door, verdicts) ->
                        assertThat(refusals(verdicts)).as(door).isEqualTo(refusals(found.get(door))));
    }

    /** The verdicts, with those blanked that let the knocker in. */
    private static List<String> refusals(List<String> verdicts) {
        return verdicts.stream()
                .map(verdict -> REFUSALS.contains(verdict) ? verdict : "in")
                .toList();
    }

    private Map<String, List<String>> knockAtAll(String query, String body) {
        Map<String, List<String>> found = new TreeMap<>();
        context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .forEach(operation -> methods(operation)
                        .forEach(method -> paths(operation)
                                .forEach(path ->
                                        found.put(method + " " + path, knock(method.name(), path + query, body)))));
        return found;
    }

    private static Set<RequestMethod> methods(RequestMappingInfo operation) {
        Set<RequestMethod> methods = operation.getMethodsCondition().getMethods();
        return methods.isEmpty() ? Set.of(RequestMethod.GET) : methods;
    }

    private static Set<String> paths(RequestMappingInfo operation) {
        return operation.getPatternValues();
    }

    private List<String> knock(String method, String path, String body) {
        String target = path.replaceAll("\\{[^}]*}", "no-such-thing").replace("/**", "/x");
        return knockers.stream()
                .map(knocker -> String.valueOf(
                        knocker.send(method, target, Set.of("POST", "PUT").contains(method) ? body : null)
                                .status()))
                .toList();
    }
}
