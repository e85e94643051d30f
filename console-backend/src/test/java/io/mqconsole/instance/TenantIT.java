package io.mqconsole.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mqconsole.BackendTest;
import io.mqconsole.RestClient;
import io.mqconsole.RestClient.Answer;
import io.mqconsole.access.Role;
import io.mqconsole.access.TestUsers;
import io.mqconsole.embedded.EmbeddedCluster;
import io.mqconsole.embedded.PlainConsumer;
import io.mqconsole.embedded.Seed;
import io.mqconsole.embedded.junit.RocketMqCluster;
import io.mqconsole.embedded.junit.SharedCluster;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** Two tenants on a real broker: what either of them, and a script of theirs, gets to see of the other. */
@RocketMqCluster(SharedCluster.SMALL)
@BackendTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TenantIT {
    private static final Duration LONG = Duration.ofSeconds(90);
    private static final String OURS = "TENANT_A";
    private static final String THEIRS = "TENANT_B";

    @DynamicPropertySource
    static void region(DynamicPropertyRegistry properties) {
        properties.add("mqconsole.namesrv", SharedCluster.SMALL.get()::namesrvAddrs);
    }

    @LocalServerPort
    private int port;

    @Autowired
    private TestUsers users;

    private final EmbeddedCluster cluster;
    private RestClient admin;
    private RestClient tenant;
    private RestClient script;
    private PlainConsumer consumer;

    TenantIT(EmbeddedCluster cluster) {
        this.cluster = cluster;
    }

    @BeforeAll
    void twoTenants() {
        Seed.of(cluster)
                .topic(OURS + "%pays", "NORMAL", 2)
                .topic(THEIRS + "%wages", "NORMAL", 2)
                .topic("of-nobody", "NORMAL", 2)
                .group(OURS + "%GID_ours")
                .group(THEIRS + "%GID_theirs")
                .topic("TENANT_C%found", "NORMAL", 1)
                .messages(OURS + "%pays", 5)
                .messages(THEIRS + "%wages", 5)
                .run();
        // A client of theirs that reads our topic by its whole name.
        consumer = PlainConsumer.of(cluster, THEIRS + "%GID_spy", OURS + "%pays", "*")
                .start();
        admin = RestClient.anonymous(port).admin();
        register(OURS);
        register(THEIRS);
        users.create("tenant-a", Role.USER, false);
        tenant = RestClient.anonymous(port).basic("tenant-a", TestUsers.PASSWORD);
        assertThat(admin.put(
                                "/api/v1/users/tenant-a",
                                "{\"userType\":\"USER\",\"enabled\":true,\"version\":1,\"grants\":[{\"instanceId\":\"%s\",\"access\":\"READ\"}]}"
                                        .formatted(OURS))
                        .status())
                .isEqualTo(200);
        script = RestClient.anonymous(port)
                .token(admin.post("/api/v1/tokens", "{\"name\":\"tenant-a\",\"instances\":[\"%s\"]}".formatted(OURS))
                        .json()
                        .path("secret")
                        .asString());
        await().atMost(LONG).untilAsserted(() -> {
            assertThat(id("topics", "topic", "wages")).isNotEmpty();
            assertThat(id("topics", "topic", "of-nobody")).isNotEmpty();
            assertThat(id("topics", "topic", "found")).isNotEmpty();
            assertThat(id("groups", "groupId", "GID_theirs")).isNotEmpty();
            assertThat(admin.get("/api/v1/topics/" + id("topics", "topic", "pays") + "/subscriptions")
                            .body())
                    .contains("GID_spy");
        });
    }

    @AfterAll
    void stopConsumer() {
        consumer.close();
    }

    @Test
    void listsSearchesCountsAndExportsAreOfTheOwnInstanceOnly() {
        for (RestClient who : List.of(tenant, script)) {
            for (String kind : List.of("", "kind=NORMAL,RETRY,DLQ,SYSTEM&")) {
                JsonNode topics =
                        who.get("/api/v1/topics?" + kind + "pageSize=500").json();
                assertThat(texts(topics, "instanceId")).isNotEmpty().allMatch(OURS::equals);
                assertThat(topics.path("total").asInt())
                        .isEqualTo(topics.path("content").size());
                JsonNode groups = who.get(
                                "/api/v1/groups?" + (kind.isEmpty() ? "" : "kind=NORMAL,SYSTEM&") + "pageSize=500")
                        .json();
                assertThat(texts(groups, "groupId")).containsExactly("GID_ours");
            }
            for (String search :
                    List.of("topic=wages", "topic=of-nobody", "instanceId=" + THEIRS, "exact.topic=wages")) {
                assertThat(who.get("/api/v1/topics?" + search)
                                .json()
                                .path("total")
                                .asInt())
                        .as(search)
                        .isZero();
            }
            String exported = who.with("Accept", "text/csv")
                    .get("/api/v1/topics?kind=NORMAL,RETRY,DLQ,SYSTEM")
                    .body();
            assertThat(exported).contains("pays").doesNotContain(THEIRS, "wages", "of-nobody", "TBW102");
            assertThat(texts(who.get("/api/v1/instances").json(), "instanceId")).containsExactly(OURS);
        }
    }

    @Test
    void whoReadsOurTopicIsSeenByOperatorsAndNotByUsUnlessTheyAreOurs() {
        String pays = id("topics", "topic", "pays");
        assertThat(tenant.get("/api/v1/topics/" + pays + "/subscriptions").status())
                .isEqualTo(200);
        assertThat(tenant.get("/api/v1/topics/" + pays + "/subscriptions").body())
                .doesNotContain("GID_spy", THEIRS);
        assertThat(tenant.get("/api/v1/topics/" + pays + "/queues").status()).isEqualTo(200);
    }

    @Test
    void aTopicIsNotRemovedUnderThoseWhomItsOwnerDoesNotSee() {
        users.create("tenant-a-writes", Role.USER, false);
        RestClient writer = RestClient.anonymous(port).basic("tenant-a-writes", TestUsers.PASSWORD);
        assertThat(admin.put(
                                "/api/v1/users/tenant-a-writes",
                                "{\"userType\":\"USER\",\"enabled\":true,\"version\":1,\"grants\":[{\"instanceId\":\"%s\",\"access\":\"WRITE\"}]}"
                                        .formatted(OURS))
                        .status())
                .isEqualTo(200);
        String pays = id("topics", "topic", "pays");
        await().atMost(LONG)
                .until(() -> admin.get("/api/v1/topics/" + pays + "/subscriptions")
                        .body()
                        .contains("\"online\":true"));
        for (Answer refused : List.of(
                writer.delete("/api/v1/topics/" + pays),
                writer.post("/api/v1/bulk/delete", "{\"topics\":[\"%s\"]}".formatted(pays)))) {
            assertThat(refused.status()).as(refused.body()).isEqualTo(409);
            assertThat(refused.body())
                    .contains("Groups of other instances consume it now: 1.")
                    .doesNotContain("GID_spy", THEIRS);
        }
        assertThat(writer.get("/api/v1/topics/" + pays).status()).isEqualTo(200);
    }

    @Test
    void theOwnGroupTellsEverythingButWhatIsOfTheBrokers() {
        String ours = id("groups", "groupId", "GID_ours");
        for (String part : List.of("", "/status", "/subscriptions", "/clients", "/progress")) {
            assertThat(tenant.get("/api/v1/groups/" + ours + part).status())
                    .as(part)
                    .isEqualTo(200);
        }
        assertThat(tenant.get("/api/v1/groups/" + ours + "/config").status()).isEqualTo(403);
        String pays = id("topics", "topic", "pays");
        for (String part : List.of("/config", "/routes", "/producers")) {
            assertThat(tenant.get("/api/v1/topics/" + pays + part).status())
                    .as(part)
                    .isEqualTo(403);
        }
    }

    static Stream<String> doors() {
        return Stream.of(
                "topics/%s",
                "topics/%s/queues",
                "topics/%s/subscriptions",
                "groups/%s",
                "groups/%s/status",
                "groups/%s/subscriptions",
                "groups/%s/clients",
                "groups/%s/progress",
                "groups/%s/clients/x/stack");
    }

    @ParameterizedTest
    @MethodSource("doors")
    void whatIsOfAnotherInstanceIsNotThere(String door) {
        Map<String, List<String>> foreign = Map.of(
                "topics", List.of(id("topics", "topic", "wages"), id("topics", "topic", "of-nobody")),
                "groups", List.of(id("groups", "groupId", "GID_theirs"), id("groups", "groupId", "GID_spy")));
        for (String id : foreign.get(door.substring(0, 6))) {
            for (RestClient who : List.of(tenant, script)) {
                Answer answer = who.get("/api/v1/" + door.formatted(id));
                assertThat(answer.status()).as(answer.body()).isEqualTo(404);
                assertThat(answer.body()).doesNotContain(THEIRS, "wages", "GID_theirs", "GID_spy");
            }
        }
    }

    @Test
    void noSpellingOfAPathOpensADoor() {
        String wages = id("topics", "topic", "wages");
        String pays = id("topics", "topic", "pays");
        for (String path : List.of(
                wages + "%20",
                wages + "%2F",
                wages + ";x=1",
                pays + "/../" + wages,
                pays + "%2F..%2F" + wages,
                pays + "%252F..%252F" + wages,
                wages.toUpperCase(),
                URLEncoder.encode(THEIRS + "%wages", StandardCharsets.UTF_8),
                "%2e%2e/" + wages)) {
            Answer answer = tenant.get("/api/v1/topics/" + path);
            assertThat(answer.status()).as(path).isIn(400, 404);
            assertThat(answer.body()).as(path).doesNotContain("TENANT_B%wages");
        }
        for (String instance :
                List.of(THEIRS, THEIRS + "%20", THEIRS.toLowerCase(), THEIRS + ";", "TENANT%5FB", "TENANT%255FB")) {
            assertThat(tenant.get("/api/v1/instances/" + instance).status())
                    .as(instance)
                    .isIn(400, 404);
        }
    }

    @Test
    void whatIsInAnInstanceKeepsItFromBeingRemovedAndIsNamed() {
        Answer refused = admin.delete("/api/v1/instances/" + THEIRS + "?version=1");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("detail").asString()).contains(THEIRS + "%wages", THEIRS + "%GID_theirs");
        JsonNode shown = admin.get("/api/v1/instances/" + THEIRS).json();
        assertThat(shown.path("topics").asInt()).isEqualTo(1);
        assertThat(shown.path("groups").asInt()).isEqualTo(2);
    }

    @Test
    void anInstanceThatIsOnlyOnBrokersIsShownToOperatorsAndCanBeRegistered() {
        assertThat(admin.get("/api/v1/instances/TENANT_C").json().path("topics").asInt())
                .isEqualTo(1);
        assertThat(admin.get("/api/v1/instances/TENANT_C")
                        .json()
                        .path("registered")
                        .asBoolean())
                .isFalse();
        assertThat(tenant.get("/api/v1/instances/TENANT_C").status()).isEqualTo(404);
        register("TENANT_C");
        assertThat(texts(admin.get("/api/v1/instances?registered=true").json(), "instanceId"))
                .contains("TENANT_C");
    }

    @Test
    void aGrantThatIsTakenAwayClosesTheInstanceWithinSeconds() {
        users.create("tenant-b", Role.USER, false);
        RestClient other = RestClient.anonymous(port).basic("tenant-b", TestUsers.PASSWORD);
        String wages = "/api/v1/topics/" + id("topics", "topic", "wages");
        grantTheirs(1, "{\"instanceId\":\"" + THEIRS + "\",\"access\":\"WRITE\"}");
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(other.get(wages).status()).isEqualTo(200));
        grantTheirs(2, "");
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(other.get(wages).status()).isEqualTo(404));
    }

    @Test
    void whoMayOnlyReadAnInstanceWritesNothingAboutIt() {
        String pays = "/api/v1/topics/" + id("topics", "topic", "pays");
        String ours = "/api/v1/groups/" + id("groups", "groupId", "GID_ours");
        String note = "{\"owner\":\"pay-core\",\"remark\":\"<b>夜班</b>\",\"version\":0}";
        for (String path : List.of(pays, ours)) {
            Answer refused = tenant.put(path, note);
            assertThat(refused.status()).as(path).isEqualTo(403);
            assertThat(refused.json().path("detail").asString()).contains(OURS);
            assertThat(admin.put(path, note.replace("0}", "7}")).status())
                    .as("version")
                    .isEqualTo(409);
            assertThat(admin.put(path, "{\"owner\":\"%s\",\"version\":0}".formatted("x".repeat(65)))
                            .status())
                    .isEqualTo(400);
            assertThat(admin.put(path, note).json().path("version").asInt()).isEqualTo(1);
            assertThat(tenant.get(path).json().path("owner").asString()).isEqualTo("pay-core");
        }
        assertThat(texts(tenant.get("/api/v1/topics?owner=PAY").json(), "topic"))
                .containsExactly("pays");
        assertThat(texts(tenant.get("/api/v1/groups?exact.owner=pay-core").json(), "groupId"))
                .containsExactly("GID_ours");
        assertThat(tenant.get("/api/v1/topics?owner=other").json().path("total").asInt())
                .isZero();
        assertThat(script.put("/api/v1/topics/" + id("topics", "topic", "wages"), note)
                        .status())
                .as("a token that just reads")
                .isEqualTo(403);
        assertThat(admin.get("/api/v1/audit?action=topic.note").body()).contains(OURS + "%pays", "pay-core");
    }

    @Test
    void regionsThatAreNotOursAreNotToldOf() {
        assertThat(tenant.get("/api/v1/topics?region=default")
                        .json()
                        .path("collectedAt")
                        .isNull())
                .isFalse();
        users.create("tenant-nowhere", Role.USER, false);
        RestClient nobody = RestClient.anonymous(port).basic("tenant-nowhere", TestUsers.PASSWORD);
        for (String list : List.of("topics?region=def", "groups", "instances")) {
            JsonNode page = nobody.get("/api/v1/" + list).json();
            assertThat(page.path("total").asInt()).as(list).isZero();
            assertThat(page.path("collectedAt").isNull()).as(list).isTrue();
            assertThat(page.path("failures").size()).as(list).isZero();
        }
    }

    private void grantTheirs(int version, String grants) {
        assertThat(admin.put(
                                "/api/v1/users/tenant-b",
                                "{\"userType\":\"USER\",\"enabled\":true,\"version\":%d,\"grants\":[%s]}"
                                        .formatted(version, grants))
                        .status())
                .isEqualTo(200);
    }

    private void register(String instance) {
        assertThat(admin.post(
                                "/api/v1/instances",
                                "{\"instanceId\":\"%s\",\"name\":\"name %s\"}".formatted(instance, instance))
                        .status())
                .isEqualTo(201);
    }

    /** As an administrator sees it. */
    private String id(String what, String field, String value) {
        return admin.get("/api/v1/" + what + "?exact." + field + "=" + value)
                .json()
                .path("content")
                .path(0)
                .path("id")
                .asString("");
    }

    private static List<String> texts(JsonNode page, String field) {
        return page.path("content")
                .valueStream()
                .map(row -> row.path(field).asString())
                .toList();
    }
}
