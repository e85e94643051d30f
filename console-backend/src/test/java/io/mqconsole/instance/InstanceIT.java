package io.mqconsole.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mqconsole.BackendTest;
import io.mqconsole.RestClient;
import io.mqconsole.RestClient.Answer;
import io.mqconsole.access.Role;
import io.mqconsole.access.TestUsers;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Registering instances, granting them to users, and tokens for some of them; nothing of it needs a broker. */
@BackendTest
class InstanceIT {
    private static final String INSTANCES = "/api/v1/instances";

    @LocalServerPort
    private int port;

    @Autowired
    private TestUsers users;

    private final String id = "I-" + UUID.randomUUID().toString().substring(0, 8);
    private RestClient anonymous;
    private RestClient admin;

    @BeforeEach
    void clients() {
        anonymous = RestClient.anonymous(port);
        admin = anonymous.admin();
    }

    @Test
    void isRegisteredChangedAndRemoved() {
        Answer created = admin.post(INSTANCES, """
                {"instanceId":"%s","name":" Payments %s ","owner":"pay-core","remark":"night shift 夜班","topicQuota":20}""".formatted(id, id));
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("Location")).isEqualTo(INSTANCES + "/" + id);
        assertThat(created.json().path("name").asString()).isEqualTo("Payments " + id);
        assertThat(created.json().path("topicQuota").asInt()).isEqualTo(20);
        assertThat(created.json().path("groupQuota").isNull()).isTrue();
        assertThat(created.json().path("registered").asBoolean()).isTrue();
        assertThat(created.json().path("operator").asString()).isEqualTo("admin");

        Answer changed = admin.put(
                INSTANCES + "/" + id, "{\"name\":\"Payments %s\",\"groupQuota\":5,\"version\":1}".formatted(id));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().path("version").asInt()).isEqualTo(2);
        assertThat(changed.json().path("owner").isNull()).isTrue();
        assertThat(admin.put(INSTANCES + "/" + id, "{\"name\":\"Late %s\",\"version\":1}".formatted(id))
                        .status())
                .isEqualTo(409);

        assertThat(admin.delete(INSTANCES + "/" + id + "?version=1").status()).isEqualTo(409);
        assertThat(admin.delete(INSTANCES + "/" + id + "?version=2").status()).isEqualTo(204);
        assertThat(admin.get(INSTANCES + "/" + id).status()).isEqualTo(404);
        assertThat(admin.get("/api/v1/audit?resource=instance/" + id).body())
                .contains("instance.create", "instance.update", "instance.delete");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a b",
                "a%b",
                "a/b",
                "名",
                "a.b",
                "x123456789012345678901234567890123456789012345678901234567890123"
            })
    void anIdThatBrokersOrPeopleWouldMistakeIsRefused(String bad) {
        Answer refused = admin.post(INSTANCES, "{\"instanceId\":\"%s\",\"name\":\"Bad %s\"}".formatted(bad, id));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("errors").toString()).contains("instanceId");
    }

    @ParameterizedTest
    @CsvSource({
        "name, '\"ab\"'",
        "name, 'null'",
        "owner, '\"two\\nlines\"'",
        "topicQuota, '-1'",
        "groupQuota, '100001'",
        "topicQuota, '\"6; x\"'"
    })
    void aFieldThatDoesNotFitIsNamed(String field, String value) {
        String others = field.equals("name") ? "" : "\"name\":\"Fields " + id + "\",";
        Answer refused =
                admin.post(INSTANCES, "{\"instanceId\":\"%s\",%s\"%s\":%s}".formatted(id, others, field, value));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("errors").toString()).contains(field);
        assertThat(admin.get(INSTANCES + "/" + id).status()).isEqualTo(404);
    }

    @Test
    void idsAndNamesAreUniqueRegardlessOfCaseAndFoundAsWritten() {
        register(id);
        assertThat(admin.post(
                                INSTANCES,
                                "{\"instanceId\":\"%s\",\"name\":\"Other %s\"}".formatted(id.toLowerCase(), id))
                        .status())
                .isEqualTo(409);
        assertThat(admin.post(INSTANCES, "{\"instanceId\":\"%s2\",\"name\":\"NAME %s\"}".formatted(id, id))
                        .status())
                .isEqualTo(409);
        assertThat(admin.get(INSTANCES + "/" + id.toLowerCase()).status()).isEqualTo(404);
        assertThat(admin.get(INSTANCES + "?instanceId=" + id.toLowerCase())
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(admin.with("Accept", "text/csv")
                        .get(INSTANCES + "?exact.instanceId=" + id)
                        .body())
                .contains("instanceId,name,owner")
                .contains(id + ",name " + id);
    }

    @Test
    void aGrantOpensAnInstanceAndGoesWithIt() {
        String other = id + "-other";
        register(id);
        register(other);
        RestClient user = user("tenant." + id);
        assertThat(user.get(INSTANCES).json().path("total").asInt()).isZero();

        grant("tenant." + id, id, "READ", 200);
        assertThat(user.get(INSTANCES).json().path("total").asInt()).isEqualTo(1);
        assertThat(user.get(INSTANCES + "/" + id).json().path("access").asString())
                .isEqualTo("READ");
        assertThat(user.get(INSTANCES + "/" + other).status()).isEqualTo(404);
        assertThat(shape(user.get(INSTANCES + "/" + other), other))
                .as("what there is not and what is out of reach look alike")
                .isEqualTo(shape(user.get(INSTANCES + "/no-such-instance"), "no-such-instance"));
        assertThat(user.get("/api/v1/me").json().path("instances").toString()).isEqualTo("[\"" + id + "\"]");
        assertThat(user.post(INSTANCES, "{\"instanceId\":\"mine\",\"name\":\"Mine\"}")
                        .status())
                .isEqualTo(403);
        assertThat(admin.get("/api/v1/users?instanceId=" + id)
                        .json()
                        .path("content")
                        .path(0)
                        .path("grants")
                        .toString())
                .contains(id, "READ");

        assertThat(admin.delete(INSTANCES + "/" + id + "?version=1").status()).isEqualTo(204);
        assertThat(admin.get("/api/v1/users/tenant." + id).json().path("grants").size())
                .isZero();
    }

    @Test
    void grantsThatMeanNothingAreRefused() {
        register(id);
        user("grants." + id);
        users.create("grants-op." + id, Role.OPERATOR, false);
        assertThat(grant("grants." + id, "no-such-instance", "READ", 400)).contains("no-such-instance");
        assertThat(grant("grants." + id, id.toLowerCase(), "READ", 400)).contains("upper and lower case");
        assertThat(grant("grants." + id, id, "ALL", 400)).contains("access");
        Answer operator = admin.put(
                "/api/v1/users/grants-op." + id,
                "{\"userType\":\"OPERATOR\",\"enabled\":true,\"version\":1,\"grants\":[{\"instanceId\":\"%s\",\"access\":\"READ\"}]}"
                        .formatted(id));
        assertThat(operator.status()).isEqualTo(400);
        assertThat(operator.json().path("errors").toString()).contains("grants");
        Answer twice = admin.put(
                "/api/v1/users/grants." + id,
                "{\"userType\":\"USER\",\"enabled\":true,\"version\":1,\"grants\":[{\"instanceId\":\"%s\",\"access\":\"READ\"},{\"instanceId\":\"%s\",\"access\":\"WRITE\"}]}"
                        .formatted(id, id));
        assertThat(twice.status()).isEqualTo(400);
    }

    @Test
    void aUserWhoBecomesAnOperatorLosesTheGrantsForGood() {
        register(id);
        user("rise." + id);
        grant("rise." + id, id, "WRITE", 200);
        assertThat(admin.get("/api/v1/users/rise." + id + "/rights").body())
                .contains("GRANTS", id)
                .doesNotContain("READ_GRANTS_ONLY");
        grant("rise." + id, id, "READ", 200);
        assertThat(admin.get("/api/v1/users/rise." + id + "/rights").body()).contains("READ_GRANTS_ONLY");
        assertThat(admin.put("/api/v1/users/rise." + id, "{\"userType\":\"OPERATOR\",\"enabled\":true,\"version\":3}")
                        .status())
                .isEqualTo(200);
        assertThat(admin.put("/api/v1/users/rise." + id, "{\"userType\":\"USER\",\"enabled\":true,\"version\":4}")
                        .json()
                        .path("grants")
                        .size())
                .isZero();
        assertThat(admin.get("/api/v1/users/rise." + id + "/rights").body())
                .contains("NO_GRANT")
                .doesNotContain("GRANTS\"");
    }

    @Test
    void nothingIsRemovedWhileARegionHasNotToldWhatThereIs() {
        register(id);
        String region = "far-" + id.substring(2);
        assertThat(admin.post(
                                "/api/v1/regions",
                                "{\"name\":\"%s\",\"nameServers\":[\"127.0.0.1:1\"],\"tls\":false,\"force\":true}"
                                        .formatted(region))
                        .status())
                .isEqualTo(201);
        try {
            Answer refused = admin.delete(INSTANCES + "/" + id + "?version=1");
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.json().path("detail").asString()).contains(region);
        } finally {
            admin.delete("/api/v1/regions/" + region + "?version=1");
        }
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(admin.delete(INSTANCES + "/" + id + "?version=1")
                                .status())
                        .isEqualTo(204));
    }

    @Test
    void aTokenForOneInstanceReachesNothingElseAndMakesNoOther() {
        String other = id + "-other";
        register(id);
        register(other);
        Answer made = admin.post("/api/v1/tokens", "{\"name\":\"%s\",\"instances\":[\"%s\"]}".formatted(id, id));
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().path("scopes").toString())
                .isEqualTo("[\"change:read\",\"group:read\",\"instance:read\",\"topic:read\"]");
        RestClient script = anonymous.token(made.json().path("secret").asString());
        assertThat(script.get(INSTANCES).json().path("total").asInt()).isEqualTo(1);
        assertThat(script.get(INSTANCES + "/" + other).status()).isEqualTo(404);
        assertThat(script.get("/api/v1/changes").json().path("total").asInt(-1))
                .as("none is this instance's")
                .isZero();
        for (String door : new String[] {"nodes", "users", "audit", "tokens", "regions"}) {
            assertThat(script.get("/api/v1/" + door).status()).as(door).isEqualTo(403);
        }
        assertThat(admin.get("/api/v1/tokens?pageSize=500").body()).contains("\"instances\":[\"" + id + "\"]");
    }

    @Test
    void aTokenIsRefusedForAnInstanceOutOfReachAndForRightsThatKnowNoInstance() {
        register(id);
        RestClient user = user("script." + id);
        for (String instance : new String[] {id, "no-such-instance"}) {
            Answer refused = user.post("/api/v1/tokens", "{\"name\":\"t\",\"instances\":[\"%s\"]}".formatted(instance));
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.json().path("errors").toString()).contains("instances", instance);
        }
        Answer wide = admin.post(
                "/api/v1/tokens",
                "{\"name\":\"wide %s\",\"instances\":[\"%s\"],\"scopes\":[\"node:read\"]}".formatted(id, id));
        assertThat(wide.status()).isEqualTo(400);
        assertThat(wide.json().path("errors").toString()).contains("scopes");
    }

    /** A problem without what differs from call to call. */
    private static String shape(Answer problem, String instance) {
        return problem.body().replace(instance, "…").replaceAll("\"correlationId\":\"[^\"]*\"", "");
    }

    private void register(String instance) {
        assertThat(admin.post(INSTANCES, "{\"instanceId\":\"%s\",\"name\":\"name %s\"}".formatted(instance, instance))
                        .status())
                .isEqualTo(201);
    }

    private RestClient user(String name) {
        users.create(name, Role.USER, false);
        return anonymous.basic(name, TestUsers.PASSWORD);
    }

    private String grant(String name, String instance, String access, int status) {
        int version = admin.get("/api/v1/users/" + name).json().path("version").asInt();
        Answer answer = admin.put(
                "/api/v1/users/" + name,
                "{\"userType\":\"USER\",\"enabled\":true,\"version\":%d,\"grants\":[{\"instanceId\":\"%s\",\"access\":\"%s\"}]}"
                        .formatted(version, instance, access));
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        return answer.body();
    }
}
