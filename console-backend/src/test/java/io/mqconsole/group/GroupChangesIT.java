package io.mqconsole.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mqconsole.BackendTest;
import io.mqconsole.RestClient;
import io.mqconsole.RestClient.Answer;
import io.mqconsole.access.Role;
import io.mqconsole.access.TestUsers;
import io.mqconsole.embedded.EmbeddedCluster;
import io.mqconsole.embedded.EmbeddedNode;
import io.mqconsole.embedded.MqAdmin;
import io.mqconsole.embedded.NodeKind;
import io.mqconsole.embedded.PlainConsumer;
import io.mqconsole.embedded.Seed;
import io.mqconsole.embedded.junit.RocketMqCluster;
import io.mqconsole.embedded.junit.SharedCluster;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** Groups made, changed and removed over REST on a real two-room cluster, as RocketMQ's own tool and plain clients see them. */
@RocketMqCluster(SharedCluster.TWO_ROOMS)
@BackendTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GroupChangesIT {
    private static final Duration LONG = Duration.ofSeconds(90);
    private static final int MESSAGES = 4;
    private static final int LAST = Order.DEFAULT + 1;

    @DynamicPropertySource
    static void region(DynamicPropertyRegistry properties) {
        properties.add("mqconsole.namesrv", SharedCluster.TWO_ROOMS.get()::namesrvAddrs);
    }

    @LocalServerPort
    private int port;

    @Autowired
    private TestUsers users;

    private final EmbeddedCluster cluster;
    private final MqAdmin witness;
    private final String topic = "for-groups-" + UUID.randomUUID().toString().substring(0, 8);
    /** Its consumer fails every message, and the console looks for new dead-letter topics every half minute. */
    private final String used = unique();

    private PlainConsumer failing;
    private RestClient admin;
    private String clusterName;

    GroupChangesIT(EmbeddedCluster cluster) {
        this.cluster = cluster;
        this.witness = MqAdmin.of(cluster);
    }

    @BeforeAll
    void bothBrokersAreKnown() {
        Seed.of(cluster).topic(topic, "NORMAL", 2).messages(topic, MESSAGES).run();
        admin = RestClient.anonymous(port).admin();
        await().atMost(LONG)
                .until(() -> admin.get("/api/v1/topics?exact.topic=" + topic)
                                .json()
                                .path("content")
                                .path(0)
                                .path("brokers")
                                .size()
                        == 2);
        clusterName = admin.get("/api/v1/clusters")
                .json()
                .path("content")
                .path(0)
                .path("cluster")
                .asString();
        assertSucceeded(
                create(
                        admin,
                        used,
                        ",\"retryQueueNum\":2,\"retryMaxTimes\":1,\"owner\":\"shop\",\"reason\":\"new shop\""),
                2);
        failing = PlainConsumer.of(cluster, used, topic, "*").failing(1).start();
    }

    @AfterAll
    void everyNodeIsBack() {
        failing.close();
        cluster.recover();
        cluster.awaitReady(LONG).awaitInSync(LONG);
    }

    private static String unique() {
        return "GID_made_" + UUID.randomUUID().toString().substring(0, 8);
    }

    private Answer create(RestClient who, String group, String more) {
        return who.post(
                "/api/v1/groups",
                "{\"region\":\"default\",\"cluster\":\"%s\",\"groupId\":\"%s\"%s}".formatted(clusterName, group, more));
    }

    private static void assertSucceeded(Answer answer, int targets) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        JsonNode change = answer.json();
        assertThat(change.path("status").asString()).as(answer.body()).isEqualTo("SUCCEEDED");
        assertThat(change.path("targets")
                        .valueStream()
                        .map(target -> target.path("status").asString()))
                .hasSize(targets)
                .containsOnly("VERIFIED");
    }

    private String awaitId(String group) {
        await().atMost(LONG)
                .until(() -> admin.get("/api/v1/groups?exact.groupId=" + group)
                                .json()
                                .path("total")
                                .asInt()
                        == 1);
        return admin.get("/api/v1/groups?exact.groupId=" + group)
                .json()
                .path("content")
                .path(0)
                .path("id")
                .asString();
    }

    /** One setting on the master of each broker group, as the brokers answer now. */
    private List<String> onMasters(String id, String property) {
        List<String> masters = List.of(
                cluster.master("broker-a").address(), cluster.master("broker-b").address());
        return admin.get("/api/v1/groups/" + id + "/config")
                .json()
                .path("brokers")
                .valueStream()
                .filter(side -> masters.contains(side.path("address").asString()))
                .map(side -> side.path("properties").path(property).asString())
                .toList();
    }

    /** What RocketMQ's own tool prints of a setting, a line for each broker. */
    private static List<String> printed(String config, String field) {
        return Pattern.compile("(?m)^" + field + " +=  (.*)$")
                .matcher(config)
                .results()
                .map(line -> line.group(1))
                .toList();
    }

    /** It keeps the offsets that it knew as the master. */
    private void formerMasterIsASlave(String brokerGroup) {
        EmbeddedNode master = cluster.master(brokerGroup);
        master.kill();
        await().atMost(LONG).until(() -> cluster.master(brokerGroup) != master);
        cluster.recover();
        cluster.awaitReady(LONG).awaitInSync(LONG);
    }

    /** No broker has stored any by now, slaves neither: they would bring the group back as the next masters. */
    private void awaitNoOffsets(String group) {
        await().atMost(LONG)
                .ignoreExceptionsInstanceOf(NoSuchFileException.class)
                .untilAsserted(() -> {
                    for (EmbeddedNode broker : cluster.nodes(NodeKind.BROKER)) {
                        assertThat(broker.folder().resolve("store/config/consumerOffset.json"))
                                .content()
                                .doesNotContain(group);
                    }
                });
    }

    private JsonNode group(String id) {
        return admin.get("/api/v1/groups/" + id).json();
    }

    /** Of every message that was sent, after its one retry. One that was sent back twice may be there twice. */
    private void awaitDeadLetters() {
        String id = awaitId(used);
        await().atMost(LONG).until(() -> group(id).path("deadLetters").asInt() >= MESSAGES);
    }

    @Test
    @Order(LAST)
    void aGroupIsMadeUsedChangedSetBackAndRemoved() {
        String config = witness.run("getConsumerConfig", "-g", used, "-n", cluster.namesrvAddrs());
        assertThat(printed(config, "retryQueueNums")).containsExactly("2", "2");
        assertThat(printed(config, "retryMaxTimes")).containsExactly("1", "1");
        String id = awaitId(used);
        assertThat(group(id).path("owner").asString()).isEqualTo("shop");
        assertThat(create(admin, used, "").code()).as("there is one").isEqualTo("conflict");
        awaitDeadLetters();
        failing.close();

        Answer changed = admin.put("/api/v1/groups/" + id, "{\"readEnable\":false,\"retryQueueNum\":5}");
        assertSucceeded(changed, 2);
        assertThat(changed.json().path("warnings").toString()).contains(used);
        assertThat(onMasters(id, "readEnable")).containsExactly("false", "false");
        assertThat(onMasters(id, "retryMaxTimes")).as("nobody asked").containsExactly("1", "1");
        assertThat(witness.run("topicRoute", "-n", cluster.namesrvAddrs(), "-t", "%RETRY%" + used))
                .as("the retry topic has the queues that failed messages now go to")
                .containsPattern("(?s)\"readQueueNums\": *5.*\"readQueueNums\": *5");
        assertThat(admin.put("/api/v1/groups/" + id, "{\"readEnable\":false}").code())
                .isEqualTo("nothing-to-do");
        Answer noted = admin.put("/api/v1/groups/" + id, "{\"owner\":\"shop\",\"remark\":\"halted\",\"version\":1}");
        assertThat(noted.json().path("remark").asString()).as(noted.body()).isEqualTo("halted");
        assertThat(admin.put("/api/v1/groups/" + id, "{\"remark\":\"late\",\"version\":1}")
                        .code())
                .isEqualTo("conflict");
        assertThat(admin.put("/api/v1/groups/" + id, "{\"readEnable\":true,\"version\":2}")
                        .code())
                .as("one of both")
                .isEqualTo("validation-failed");
        Answer back = admin.post("/api/v1/changes/" + changed.json().path("id").asString() + "/rollback", null);
        assertThat(back.json().path("status").asString()).as(back.body()).isEqualTo("ROLLED_BACK");
        assertThat(onMasters(id, "readEnable")).containsExactly("true", "true");
        assertThat(onMasters(id, "retryQueueNum")).containsExactly("2", "2");

        formerMasterIsASlave("broker-b");
        // A broker that was hung may still count a client that has gone.
        Answer plan = admin.delete("/api/v1/groups/" + id + "?dryRun=true&force=true");
        assertThat(plan.json().path("status").asString()).as(plan.body()).isEqualTo("PLANNED");
        assertThat(plan.json().path("warnings").toString()).containsPattern("dead-letter topic are lost: [0-9]+");
        assertThat(onMasters(id, "readEnable")).hasSize(2);
        assertSucceeded(admin.post("/api/v1/changes/" + plan.json().path("id").asString() + "/confirm", null), 2);
        for (EmbeddedNode nameServer : cluster.nodes(NodeKind.NAMESRV)) {
            assertThat(witness.run("topicList", "-n", nameServer.address()))
                    .contains(topic)
                    .doesNotContain(used);
        }
        await().atMost(LONG)
                .untilAsserted(
                        () -> assertThat(admin.get("/api/v1/groups/" + id).status())
                                .as(group(id).toString())
                                .isEqualTo(404));
        awaitNoOffsets(used);
        for (String kind : List.of("RETRY", "DLQ")) {
            await().atMost(LONG)
                    .until(() -> admin.get("/api/v1/topics?kind=" + kind + "&topic=" + used)
                                    .json()
                                    .path("total")
                                    .asInt()
                            == 0);
        }
    }

    @Test
    void aRemovedGroupComesBackAsItWas() {
        String name = unique();
        assertSucceeded(
                create(admin, name, ",\"orderly\":true,\"retryPolicy\":{\"type\":\"STEPS\",\"stepsMs\":[7]}"), 2);
        String id = awaitId(name);
        Answer removed = admin.delete("/api/v1/groups/" + id);
        assertSucceeded(removed, 2);
        Answer back = admin.post("/api/v1/changes/" + removed.json().path("id").asString() + "/rollback", null);
        assertThat(back.json().path("status").asString()).as(back.body()).isEqualTo("ROLLED_BACK");
        awaitId(name);
        assertThat(onMasters(id, "orderly")).containsExactly("true", "true");
        assertThat(onMasters(id, "retryPolicy"))
                .allMatch(policy -> policy.contains("[7]"))
                .hasSize(2);
        assertSucceeded(admin.delete("/api/v1/groups/" + id), 2);
    }

    @Test
    void brokersThatDifferOrHaveLostItAreMadeAlike() {
        String name = unique();
        assertSucceeded(
                create(admin, name, ",\"retryMaxTimes\":3,\"retryPolicy\":{\"type\":\"STEPS\",\"stepsMs\":[7]}"), 2);
        String id = awaitId(name);
        String align = "/api/v1/groups/" + id + "/align";
        String other = cluster.master("broker-b").address();
        witness.write("updateSubGroup", "-b", other, "-g", name, "-q", "5", "-r", "9", "-a", "false");
        assertSucceeded(admin.post(align, "{\"like\":\"broker-a\"}"), 1);
        String config = witness.run("getConsumerConfig", "-g", name, "-n", cluster.namesrvAddrs());
        for (String field :
                List.of("retryQueueNums", "retryMaxTimes", "notifyConsumerIdsChangedEnable", "groupRetryPolicy")) {
            assertThat(printed(config, field)).as(config).hasSize(2);
            assertThat(Set.copyOf(printed(config, field))).as(field).hasSize(1);
        }
        assertThat(onMasters(id, "retryMaxTimes")).containsExactly("3", "3");
        assertThat(admin.post(align, "{\"like\":\"broker-a\"}").code()).isEqualTo("nothing-to-do");

        // Without its offsets: with them left the broker makes the group again at once.
        witness.run("deleteSubGroup", "-b", other, "-g", name, "-r", "true");
        assertThat(onMasters(id, "retryMaxTimes")).as("where it is not").containsExactlyInAnyOrder("3", "");
        assertThat(admin.post(align, "{\"like\":\"broker-b\"}").code())
                .as("it has none")
                .isEqualTo("validation-failed");
        Answer repaired = admin.post(align, "{\"like\":\"broker-a\"}");
        assertSucceeded(repaired, 1);
        assertThat(printed(witness.run("getConsumerConfig", "-g", name, "-n", cluster.namesrvAddrs()), "retryMaxTimes"))
                .containsExactly("3", "3");
        Answer back = admin.post("/api/v1/changes/" + repaired.json().path("id").asString() + "/rollback", null);
        assertThat(back.json().path("status").asString()).as(back.body()).isEqualTo("ROLLED_BACK");
        assertThat(onMasters(id, "retryMaxTimes")).containsExactlyInAnyOrder("3", "");
        assertSucceeded(admin.delete("/api/v1/groups/" + id), 1);
    }

    @Test
    void aScopeDecidesWhereAGroupIsAndAnotherOneMovesIt() {
        String name = unique();
        String scope = "{\"envs\":[\"*\"],\"nodes\":[\"%s\"],\"units\":[]}";
        String onA = scope.formatted(cluster.master("broker-a").hostname());
        assertSucceeded(create(admin, name, ",\"retryMaxTimes\":3,\"scope\":" + onA), 1);
        String id = awaitId(name);
        assertThat(group(id).path("scope").toString()).isEqualTo(onA);
        assertThat(onMasters(id, "retryMaxTimes")).containsExactlyInAnyOrder("3", "");
        assertThat(admin.put("/api/v1/groups/" + id, "{\"scope\":{\"units\":[\"nowhere\"]},\"version\":1}")
                        .body())
                .contains("scope");
        assertSucceeded(admin.put("/api/v1/groups/" + id, "{\"scope\":{},\"version\":1}"), 1);
        assertThat(onMasters(id, "retryMaxTimes")).containsExactly("3", "3");
        String onB = scope.formatted(cluster.master("broker-b").hostname());
        Answer moved = admin.put("/api/v1/groups/" + id, "{\"scope\":" + onB + ",\"version\":2}");
        assertSucceeded(moved, 1);
        assertThat(moved.json().path("targets").path(0).path("node").asString()).isEqualTo("broker-a");
        assertThat(onMasters(id, "retryMaxTimes")).containsExactlyInAnyOrder("3", "");
        assertThat(group(id).path("version").asInt()).isEqualTo(3);
        assertSucceeded(admin.delete("/api/v1/groups/" + id), 1);
    }

    @Test
    void somebodyWhoIsConnectedKeepsAGroupUnlessItIsForced() {
        String name = unique();
        PlainConsumer consumer = PlainConsumer.of(cluster, name, topic, "*").start();
        String id;
        try {
            id = awaitId(name);
            Answer refused = admin.delete("/api/v1/groups/" + id);
            assertThat(refused.status()).as(refused.body()).isEqualTo(409);
            assertThat(refused.body()).contains(consumer.clientId());
            Answer plan = admin.delete("/api/v1/groups/" + id + "?dryRun=true");
            assertThat(plan.json().path("warnings").toString())
                    .as("its brokers make groups by themselves")
                    .contains("autoCreateSubscriptionGroup");
            Answer forced = admin.delete("/api/v1/groups/" + id + "?force=true");
            assertThat(forced.json().path("status").asString())
                    .as(forced.body())
                    .isNotEqualTo("PLANNED");
        } finally {
            consumer.close();
        }
        // The client's heartbeats may have made it again meanwhile, as the plan said.
        await().atMost(LONG).until(() -> {
            Answer answer = admin.delete("/api/v1/groups/" + id);
            return answer.status() == 404 || answer.body().contains("SUCCEEDED");
        });
    }

    @Test
    void aBrokerThatHangsIsNamedAndARetryCompletesIt() {
        awaitDeadLetters(); // Else a message may be on its way back to the broker that hangs.
        String name = unique();
        List<EmbeddedNode> hung = brokerGroup("broker-b");
        hung.forEach(EmbeddedNode::hang);
        String change;
        try {
            change = create(admin, name, "").json().path("id").asString();
            await().atMost(LONG).until(() -> status(change).equals("PARTIAL"));
        } finally {
            hung.forEach(EmbeddedNode::resume);
        }
        assertThat(admin.get("/api/v1/changes/" + change).json().path("targets").toString())
                .contains("VERIFIED", "FAILED");
        cluster.awaitReady(LONG).awaitInSync(LONG);
        await().atMost(LONG).until(() -> {
            admin.post("/api/v1/changes/" + change + "/retry", null);
            return status(change).equals("SUCCEEDED");
        });
        String id = awaitId(name);
        assertThat(onMasters(id, "readEnable")).containsExactly("true", "true");
        await().atMost(LONG).untilAsserted(() -> assertSucceeded(admin.delete("/api/v1/groups/" + id), 2));
    }

    /** The slave hangs too, else it leads before the change comes to write. */
    private List<EmbeddedNode> brokerGroup(String name) {
        return cluster.nodes(NodeKind.BROKER).stream()
                .filter(node -> name.equals(node.group()))
                .toList();
    }

    private String status(String change) {
        return admin.get("/api/v1/changes/" + change).json().path("status").asString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "orders| |groupId",
                "GID_ab| |groupId",
                "GID_queues|,\"retryQueueNum\":0|retryQueueNum",
                "GID_queues|,\"retryQueueNum\":1025|retryQueueNum",
                "GID_times|,\"retryMaxTimes\":-1|retryMaxTimes",
                "GID_policy|,\"retryPolicy\":{\"type\":\"STEPS\"}|retryPolicy",
                "GID_broker|,\"brokers\":[\"broker-z\"]|brokers",
                "GID_instance|,\"instanceId\":\"NO_SUCH\"|instanceId",
                "GID_reason|,\"reason\":\"a\\nb\"|reason",
                "GID_unknown|,\"noSuchField\":1|noSuchField"
            })
    void whatDoesNotFitIsNamedAndNothingIsMade(String group, String more, String field) {
        Answer refused = create(admin, group, more == null ? "" : more);
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.body()).contains(field);
    }

    @Test
    void aLongRemarkAnUnknownClusterAndWhatRocketMqMadeForItselfAreRefused() {
        Answer longRemark = create(admin, "GID_remark", ",\"remark\":\"" + "x".repeat(300) + "\"");
        assertThat(longRemark.json().path("errors").toString()).contains("remark");
        Answer nowhere =
                admin.post("/api/v1/groups", "{\"region\":\"default\",\"cluster\":\"nope\",\"groupId\":\"GID_some\"}");
        assertThat(nowhere.json().path("errors").toString()).contains("cluster");
        assertThat(admin.get("/api/v1/groups?groupId=GID_remark")
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
        String system = admin.get("/api/v1/groups?kind=SYSTEM&groupId=TOOLS_CONSUMER")
                .json()
                .path("content")
                .path(0)
                .path("id")
                .asString();
        assertThat(admin.delete("/api/v1/groups/" + system + "?force=true").status())
                .isEqualTo(409);
        assertThat(admin.put("/api/v1/groups/" + system, "{\"owner\":\"me\"}").body())
                .contains("version");
    }

    @Test
    void aTenantMakesGroupsInItsInstanceAsFarAsTheQuotaGoes() {
        String instance = "GRP_" + UUID.randomUUID().toString().substring(0, 6);
        assertThat(admin.post(
                                "/api/v1/instances",
                                "{\"instanceId\":\"%s\",\"name\":\"%s\",\"groupQuota\":1}"
                                        .formatted(instance, instance))
                        .status())
                .isEqualTo(201);
        String name = "grouper." + instance.toLowerCase();
        users.create(name, Role.USER, false);
        RestClient tenant = RestClient.anonymous(port).basic(name, TestUsers.PASSWORD);
        String inside = ",\"instanceId\":\"" + instance + "\"";
        assertThat(create(tenant, "GID_pay", inside).status()).as("not granted").isEqualTo(404);
        grant(name, instance, "READ", 1);
        assertThat(create(tenant, "GID_pay", inside).status()).as("may read").isEqualTo(403);
        grant(name, instance, "WRITE", 2);
        assertThat(create(tenant, "GID_pay", "").status()).as("nobody's").isEqualTo(400);
        assertSucceeded(create(tenant, "GID_pay", inside), 2);
        await().atMost(LONG)
                .until(() -> tenant.get("/api/v1/groups").json().path("total").asInt() == 1);
        assertThat(create(tenant, "GID_more", inside).code()).isEqualTo("conflict");
        String id = tenant.get("/api/v1/groups")
                .json()
                .path("content")
                .path(0)
                .path("id")
                .asString();
        assertSucceeded(tenant.delete("/api/v1/groups/" + id), 2);
    }

    private void grant(String name, String instance, String access, int version) {
        assertThat(admin.put(
                                "/api/v1/users/" + name,
                                "{\"userType\":\"USER\",\"enabled\":true,\"version\":%d,\"grants\":[{\"instanceId\":\"%s\",\"access\":\"%s\"}]}"
                                        .formatted(version, instance, access))
                        .status())
                .isEqualTo(200);
    }
}
