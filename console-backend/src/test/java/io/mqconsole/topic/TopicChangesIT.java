package io.mqconsole.topic;

import static io.mqconsole.topic.TopicsOverRest.LONG;
import static io.mqconsole.topic.TopicsOverRest.assertSucceeded;
import static io.mqconsole.topic.TopicsOverRest.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mqconsole.BackendTest;
import io.mqconsole.RestClient;
import io.mqconsole.RestClient.Answer;
import io.mqconsole.access.Role;
import io.mqconsole.access.TestUsers;
import io.mqconsole.embedded.EmbeddedCluster;
import io.mqconsole.embedded.MqAdmin;
import io.mqconsole.embedded.PlainConsumer;
import io.mqconsole.embedded.PlainProducer;
import io.mqconsole.embedded.junit.RocketMqCluster;
import io.mqconsole.embedded.junit.SharedCluster;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** Topics made, changed and removed over REST on a real two-room cluster, as RocketMQ's own tool and plain clients see them. */
@RocketMqCluster(SharedCluster.TWO_ROOMS)
@BackendTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TopicChangesIT {
    @DynamicPropertySource
    static void region(DynamicPropertyRegistry properties) {
        properties.add("mqconsole.namesrv", SharedCluster.TWO_ROOMS.get()::namesrvAddrs);
    }

    @LocalServerPort
    private int port;

    @Autowired
    private TestUsers users;

    private final EmbeddedCluster cluster;
    private TopicsOverRest topics;
    private MqAdmin witness;
    private RestClient admin;

    TopicChangesIT(EmbeddedCluster cluster) {
        this.cluster = cluster;
    }

    @BeforeAll
    void bothBrokersAreKnown() {
        topics = new TopicsOverRest(port, cluster);
        admin = topics.admin;
        witness = MqAdmin.of(cluster);
    }

    /** By somebody else, on one broker. */
    private void write(String brokerGroup, String topic, String... settings) {
        var arguments =
                new ArrayList<>(List.of("-b", cluster.master(brokerGroup).address(), "-t", topic));
        arguments.addAll(List.of(settings));
        witness.write("updateTopic", arguments.toArray(String[]::new));
    }

    /** What the masters say that they hold of it now, by broker group. */
    private Map<String, JsonNode> held(String id) {
        return admin.get("/api/v1/topics/" + id + "/config")
                .json()
                .path("brokers")
                .valueStream()
                .filter(side -> side.path("brokerId").asInt() == 0
                        && side.path("properties").isObject())
                .collect(Collectors.toMap(side -> side.path("brokerName").asString(), side -> side.path("properties")));
    }

    /** What the NameServers answer the console; RocketMQ's own tool says the same, and takes seconds for it. */
    private void assertRoutes(String id, int perm) {
        JsonNode routes = admin.get("/api/v1/topics/" + id + "/routes").json().path("nameServers");
        assertThat(routes.size()).isEqualTo(2);
        routes.forEach(at -> assertThat(at.path("entries")
                        .valueStream()
                        .map(entry -> entry.path("brokerName").asString()
                                + entry.path("perm").asInt()))
                .as(routes.toString())
                .containsExactlyInAnyOrder("broker-a" + perm, "broker-b" + perm));
    }

    @Test
    void aTopicIsMadeUsedChangedSetBackAndRemoved() {
        String topic = unique();
        assertSucceeded(
                topics.create(admin, topic, ",\"readQueueNum\":2,\"writeQueueNum\":2,\"reason\":\"new shop\""), 2);
        assertThat(topics.routes(topic)).containsOnly(Map.of("broker-a", 6, "broker-b", 6));
        assertThat(PlainProducer.of(cluster)
                        .send(cluster.namesrvAddrs(), topic, 2)
                        .error())
                .isEmpty();

        String id = topics.awaitId(topic);
        assertThat(topics.create(admin, topic, "").status()).as("there is one").isEqualTo(409);
        Answer changed = admin.put("/api/v1/topics/" + id, "{\"perm\":4,\"readQueueNum\":3,\"writeQueueNum\":3}");
        assertSucceeded(changed, 2);
        assertRoutes(id, 4);
        assertThat(admin.put("/api/v1/topics/" + id, "{\"perm\":4,\"readQueueNum\":3,\"writeQueueNum\":3}")
                        .code())
                .isEqualTo("nothing-to-do");
        Answer back = admin.post("/api/v1/changes/" + changed.json().path("id").asString() + "/rollback", null);
        assertThat(back.json().path("status").asString()).as(back.body()).isEqualTo("ROLLED_BACK");
        assertRoutes(id, 6);

        await().atMost(LONG)
                .until(() -> admin.get("/api/v1/topics/" + id)
                                .json()
                                .path("messages")
                                .asInt()
                        == 2);
        Answer plan = admin.delete("/api/v1/topics/" + id + "?dryRun=true");
        assertThat(plan.json().path("status").asString()).isEqualTo("PLANNED");
        assertThat(plan.json().path("warnings").toString()).contains("messages");
        assertRoutes(id, 6);
        assertSucceeded(admin.post("/api/v1/changes/" + plan.json().path("id").asString() + "/confirm", null), 2);
        assertThat(topics.routes(topic)).containsOnly(Map.of());
        await().atMost(LONG).until(() -> admin.get("/api/v1/topics/" + id).status() == 404);
    }

    @Test
    void whatIsLeftOutOfAnUpdateStaysAsItIsOnEachBroker() {
        String topic = unique();
        assertSucceeded(topics.create(admin, topic, ",\"readQueueNum\":2,\"writeQueueNum\":2"), 2);
        String id = topics.awaitId(topic);
        write("broker-b", topic, "-r", "4", "-w", "4", "-p", "2");
        Answer cut = admin.put("/api/v1/topics/" + id + "?dryRun=true", "{\"readQueueNum\":3,\"writeQueueNum\":3}");
        assertThat(cut.json().path("warnings").toString()).contains("1 queue(s)", "broker-b");
        assertSucceeded(admin.put("/api/v1/topics/" + id, "{\"writeQueueNum\":1}"), 2);
        assertThat(held(id)).allSatisfy((broker, held) -> {
            boolean other = broker.equals("broker-b");
            assertThat(held.path("perm").asString()).isEqualTo(other ? "2" : "6");
            assertThat(held.path("readQueueNum").asString()).isEqualTo(other ? "4" : "2");
            assertThat(held.path("writeQueueNum").asString()).isEqualTo("1");
        });
        assertSucceeded(admin.delete("/api/v1/topics/" + id), 2);
    }

    @Test
    void aTopicThatOnlyABrokerKnowsOfIsNotMadeOver() {
        String topic = unique();
        write("broker-b", topic, "-r", "5", "-w", "5");
        Answer refused = topics.create(admin, topic, ",\"brokers\":[\"broker-a\"]");
        assertThat(refused.code()).as(refused.body()).isEqualTo("conflict");
        assertThat(refused.json().path("errors").toString()).contains("topic");
        String id = topics.awaitId(topic);
        assertThat(held(id)).containsOnlyKeys("broker-b");
        assertSucceeded(admin.delete("/api/v1/topics/" + id), 1);
    }

    @Test
    void whatIsRemovedComesBackWithAllThatItHad() {
        String topic = unique();
        for (String broker : List.of("broker-a", "broker-b")) {
            write(broker, topic, "-r", "3", "-w", "3", "-a", "+reserve.time=3600000");
        }
        String id = topics.awaitId(topic);
        Map<String, JsonNode> before = held(id);
        assertThat(before.get("broker-a").toString()).contains("3600000");
        Answer removed = admin.delete("/api/v1/topics/" + id);
        assertSucceeded(removed, 2);
        Answer back = admin.post("/api/v1/changes/" + removed.json().path("id").asString() + "/rollback", null);
        assertThat(back.json().path("status").asString()).as(back.body()).isEqualTo("ROLLED_BACK");
        topics.awaitId(topic);
        assertThat(held(id)).isEqualTo(before);

        write("broker-b", topic, "-r", "3", "-w", "3", "-a", "+reserve.time=7200000");
        assertSucceeded(admin.post("/api/v1/topics/" + id + "/align", "{\"like\":\"broker-a\"}"), 1);
        assertThat(held(id)).isEqualTo(before);
        assertSucceeded(admin.delete("/api/v1/topics/" + id), 2);
    }

    @ParameterizedTest
    @CsvSource({"PARTITION_ORDERED,2", "GLOBALLY_ORDERED,1", "DELAY,2", "TRANSACTION,2"})
    void theTypeIsThatWhichWasAsked(String type, int targets) {
        String topic = unique();
        assertSucceeded(topics.create(admin, topic, ",\"messageType\":\"" + type + "\""), targets);
        String id = topics.awaitId(topic);
        assertThat(admin.get("/api/v1/topics/" + id).json().path("messageType").asString())
                .isEqualTo(type);
        assertSucceeded(admin.delete("/api/v1/topics/" + id), targets);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ab| |topic",
                "GID_x| |topic",
                "CID-x| |topic",
                "a b c| |topic",
                "-- -| |topic",
                "bad-perm|,\"perm\":3|perm",
                "bad-perm|,\"perm\":0|perm",
                "bad-queues|,\"readQueueNum\":0|readQueueNum",
                "bad-queues|,\"writeQueueNum\":1025|writeQueueNum",
                "bad-queues|,\"writeQueueNum\":-1|writeQueueNum",
                "bad-type|,\"messageType\":\"MIXED\"|messageType",
                "bad-type|,\"messageType\":\"GLOBALLY_ORDERED\",\"writeQueueNum\":2|writeQueueNum",
                "bad-broker|,\"brokers\":[\"broker-z\"]|brokers",
                "bad-instance|,\"instanceId\":\"NO_SUCH\"|instanceId",
                "bad-reason|,\"reason\":\"a\\nb\"|reason"
            })
    void whatDoesNotFitIsNamedAndNothingIsMade(String topic, String more, String field) {
        Answer refused = topics.create(admin, topic, more == null ? "" : more);
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.json().path("errors").toString()).contains(field);
    }

    @Test
    void anUnknownClusterAndWhatRocketMqMadeForItselfAreRefused() {
        Answer refused =
                admin.post("/api/v1/topics", "{\"region\":\"default\",\"cluster\":\"nope\",\"topic\":\"some-topic\"}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("errors").toString()).contains("cluster");
        String system = admin.get("/api/v1/topics?kind=SYSTEM&topic=TBW102")
                .json()
                .path("content")
                .path(0)
                .path("id")
                .asString();
        assertThat(admin.delete("/api/v1/topics/" + system + "?force=true").status())
                .isEqualTo(409);
    }

    @Test
    void somebodyWhoConsumesKeepsATopicUnlessItIsForced() {
        String topic = unique();
        assertSucceeded(topics.create(admin, topic, ""), 2);
        String id = topics.awaitId(topic);
        PlainProducer.of(cluster).send(cluster.namesrvAddrs(), topic, 3);
        PlainConsumer consumer =
                PlainConsumer.of(cluster, "GID_keeps", topic, "*").start();
        try {
            await().atMost(LONG)
                    .until(() -> admin.delete("/api/v1/topics/" + id + "?dryRun=true")
                            .body()
                            .contains("GID_keeps"));
            Answer refused = admin.delete("/api/v1/topics/" + id);
            assertThat(refused.status()).as(refused.body()).isEqualTo(409);
            assertThat(refused.body()).contains("GID_keeps");
            assertRoutes(id, 6);
            assertSucceeded(admin.delete("/api/v1/topics/" + id + "?force=true"), 2);
        } finally {
            consumer.close();
        }
    }

    @Test
    void aTenantMakesTopicsInItsInstanceAsFarAsTheQuotaGoes() {
        String instance = "MADE_" + UUID.randomUUID().toString().substring(0, 6);
        assertThat(admin.post(
                                "/api/v1/instances",
                                "{\"instanceId\":\"%s\",\"name\":\"%s\",\"topicQuota\":1}"
                                        .formatted(instance, instance))
                        .status())
                .isEqualTo(201);
        String name = "maker." + instance.toLowerCase();
        users.create(name, Role.USER, false);
        RestClient tenant = RestClient.anonymous(port).basic(name, TestUsers.PASSWORD);
        String inside = ",\"instanceId\":\"" + instance + "\"";
        assertThat(topics.create(tenant, "orders", inside).status())
                .as("not granted")
                .isEqualTo(404);
        grant(name, instance, "READ", 1);
        assertThat(topics.create(tenant, "orders", inside).status())
                .as("may read")
                .isEqualTo(403);
        grant(name, instance, "WRITE", 2);
        assertThat(topics.create(tenant, "orders", "").status()).as("nobody's").isEqualTo(400);
        Answer made = topics.create(tenant, "orders", inside + ",\"owner\":\"shop\",\"remark\":\"since <b>today</b>\"");
        assertSucceeded(made, 2);
        await().atMost(LONG)
                .until(() -> tenant.get("/api/v1/topics").json().path("total").asInt() == 1);
        assertThat(topics.create(tenant, "refunds", inside).code()).isEqualTo("conflict");
        String id = tenant.get("/api/v1/topics")
                .json()
                .path("content")
                .path(0)
                .path("id")
                .asString();
        assertThat(tenant.get("/api/v1/topics/" + id).json().path("owner").asString())
                .isEqualTo("shop");
        assertTheTenantFollowsItsOwnChangesOnly(tenant, made.json().path("id").asString(), id);
        assertSucceeded(tenant.delete("/api/v1/topics/" + id), 2);
    }

    private void assertTheTenantFollowsItsOwnChangesOnly(RestClient tenant, String own, String topic) {
        String foreign = "/api/v1/changes/"
                + admin.delete("/api/v1/topics/" + topics.alone() + "?dryRun=true")
                        .json()
                        .path("id")
                        .asString();
        assertThat(admin.get(foreign).status()).isEqualTo(200);
        assertThat(tenant.get(foreign).status()).isEqualTo(404);
        assertThat(tenant.get(foreign + "/targets").status()).isEqualTo(404);
        assertThat(tenant.post(foreign + "/confirm", null).status()).isEqualTo(404);
        assertThat(tenant.get("/api/v1/changes")
                        .json()
                        .path("content")
                        .valueStream()
                        .map(change -> change.path("id").asString()))
                .containsExactly(own);
        String plan = tenant.put("/api/v1/topics/" + topic + "?dryRun=true", "{\"readQueueNum\":9}")
                .json()
                .path("id")
                .asString();
        assertSucceeded(tenant.post("/api/v1/changes/" + plan + "/confirm", null), 2);
        admin.post(foreign + "/cancel", null);
    }

    @Test
    void anOrderedTopicDoesNotBecomeOneThatIsOrderedAltogether() {
        String topic = unique();
        assertSucceeded(
                topics.create(admin, topic, ",\"messageType\":\"PARTITION_ORDERED\",\"brokers\":[\"broker-a\"]"), 1);
        String path = "/api/v1/topics/" + topics.awaitId(topic);
        assertSucceeded(admin.put(path, "{\"writeQueueNum\":1}"), 1);
        assertThat(admin.put(path, "{\"readQueueNum\":1}").json().path("errors").toString())
                .contains("writeQueueNum", "ordered altogether");
        assertSucceeded(admin.put(path, "{\"writeQueueNum\":8}"), 1);
        assertSucceeded(admin.delete(path), 1);
    }

    @Test
    void brokersThatDifferOrHaveLostItAreMadeAlike() {
        String topic = unique();
        assertSucceeded(
                topics.create(admin, topic, ",\"brokers\":[\"broker-a\"],\"readQueueNum\":3,\"writeQueueNum\":3"), 1);
        String id = topics.awaitId(topic);
        assertThat(admin.post("/api/v1/topics/" + id + "/align", "{\"like\":\"broker-b\"}")
                        .code())
                .as("it has none")
                .isEqualTo("validation-failed");
        assertSucceeded(admin.post("/api/v1/topics/" + id + "/align", "{\"like\":\"broker-a\"}"), 1);
        assertThat(topics.routes(topic)).containsOnly(Map.of("broker-a", 6, "broker-b", 6));
        assertThat(admin.post("/api/v1/topics/" + id + "/align", "{\"like\":\"broker-a\"}")
                        .code())
                .isEqualTo("nothing-to-do");
    }

    @Test
    void aScopeDecidesWhereATopicIsAndAnotherOneMovesIt() {
        String topic = unique();
        String onA = topics.scopedTo("broker-a");
        assertSucceeded(topics.create(admin, topic, ",\"owner\":\"shop\",\"scope\":" + onA), 1);
        assertThat(topics.routes(topic)).containsOnly(Map.of("broker-a", 6));
        String path = "/api/v1/topics/" + topics.awaitId(topic);
        JsonNode made = admin.get(path).json();
        assertThat(made.path("scope").toString()).isEqualTo(onA);
        assertThat(made.path("drift").size()).as("broker-b is not missing it").isZero();
        assertThat(admin.post(path + "/align", "{\"like\":\"broker-a\"}").code())
                .isEqualTo("nothing-to-do");

        assertSucceeded(admin.put(path, "{\"scope\":{},\"version\":1}"), 1);
        assertThat(topics.routes(topic)).containsOnly(Map.of("broker-a", 6, "broker-b", 6));
        JsonNode wider = admin.get(path).json();
        assertThat(wider.path("version").asInt()).isEqualTo(2);
        assertThat(wider.path("owner").asString()).isEqualTo("shop");
        assertThat(admin.put(path, "{\"scope\":" + onA + ",\"version\":1}").code())
                .as("somebody was faster")
                .isEqualTo("conflict");
        // As many as there are queues, so that both brokers have some.
        assertThat(PlainProducer.of(cluster)
                        .send(cluster.namesrvAddrs(), topic, 16)
                        .error())
                .isEmpty();
        await().atMost(LONG).until(() -> admin.get(path).json().path("messages").asInt() == 16);

        Answer moved = admin.put(path, "{\"scope\":" + topics.scopedTo("broker-b") + ",\"version\":2}");
        assertSucceeded(moved, 1);
        assertThat(moved.json().path("warnings").toString()).contains("broker-a");
        assertThat(topics.routes(topic))
                .as("no client goes to broker-a any more, though NameServers still tell of it")
                .containsOnly(Map.of("broker-a", 0, "broker-b", 6));
        assertThat(PlainProducer.of(cluster)
                        .send(cluster.namesrvAddrs(), topic, 4)
                        .error())
                .isEmpty();
        Answer same =
                admin.put(path, "{\"scope\":" + topics.scopedTo("broker-b").replace("STABLE", "*") + ",\"version\":3}");
        assertThat(same.json().path("version").asInt())
                .as("no broker had to change: %s", same.body())
                .isEqualTo(4);
        assertSucceeded(admin.delete(path), 1);
    }

    @Test
    void aScopeThatComesToNoBrokerIsRefusedAndNothingIsMade() {
        assertThat(topics.create(admin, unique(), ",\"scope\":{\"nodes\":[\"no-such-host\"]}")
                        .json()
                        .path("errors")
                        .toString())
                .contains("scope");
        assertThat(topics.create(admin, unique(), ",\"scope\":\"{\"")
                        .json()
                        .path("errors")
                        .toString())
                .contains("scope");
        assertThat(topics.create(
                                admin, unique(), ",\"brokers\":[\"broker-b\"],\"scope\":" + topics.scopedTo("broker-a"))
                        .json()
                        .path("errors")
                        .toString())
                .contains("brokers");
        String path = "/api/v1/topics/" + topics.alone();
        assertThat(admin.put(path, "{\"scope\":{\"envs\":[\"GRAY\"]},\"version\":0}")
                        .json()
                        .path("errors")
                        .toString())
                .contains("scope");
        assertThat(admin.put(path, "{\"scope\":{}}").status())
                .as("without version")
                .isEqualTo(400);
        assertThat(admin.get(path).json().path("version").asInt()).isZero();
    }

    @Test
    void ownerAndRemarkAloneAreNoPlan() {
        String id = topics.alone();
        String path = "/api/v1/topics/" + id;
        assertThat(admin.put(path, "{}").status()).isEqualTo(400);
        assertThat(admin.put(path, "{\"perm\":4,\"owner\":\"shop\",\"version\":0}")
                        .status())
                .isEqualTo(400);
        assertThat(admin.put(path + "?dryRun=true", "{\"owner\":\"shop\",\"version\":0}")
                        .status())
                .isEqualTo(400);
        assertThat(topics.create(admin, unique(), ",\"remark\":\"" + "x".repeat(300) + "\"")
                        .status())
                .isEqualTo(400);
        Answer written = admin.put(path, "{\"owner\":\"shop\",\"version\":0}");
        assertThat(written.json().path("owner").asString()).as(written.body()).isEqualTo("shop");
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
