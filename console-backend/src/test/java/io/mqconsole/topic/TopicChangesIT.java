package io.mqconsole.topic;

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
import io.mqconsole.embedded.PlainProducer;
import io.mqconsole.embedded.junit.RocketMqCluster;
import io.mqconsole.embedded.junit.SharedCluster;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
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
    private static final Duration LONG = Duration.ofSeconds(90);

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
    private RestClient admin;
    private String clusterName;

    TopicChangesIT(EmbeddedCluster cluster) {
        this.cluster = cluster;
        this.witness = MqAdmin.of(cluster);
    }

    @BeforeAll
    void bothBrokersAreKnown() {
        admin = RestClient.anonymous(port).admin();
        await().atMost(LONG)
                .until(() -> admin.get("/api/v1/topics?kind=SYSTEM&topic=TBW102")
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
    }

    @AfterAll
    void everyNodeIsBack() {
        cluster.recover();
        cluster.awaitReady(LONG).awaitInSync(LONG);
    }

    private static String unique() {
        return "made-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private Answer create(RestClient who, String topic, String more) {
        return who.post(
                "/api/v1/topics",
                "{\"region\":\"default\",\"cluster\":\"%s\",\"topic\":\"%s\"%s}".formatted(clusterName, topic, more));
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

    private String awaitId(String topic) {
        await().atMost(LONG)
                .until(() -> admin.get("/api/v1/topics?exact.topic=" + topic)
                                .json()
                                .path("total")
                                .asInt()
                        == 1);
        return admin.get("/api/v1/topics?exact.topic=" + topic)
                .json()
                .path("content")
                .path(0)
                .path("id")
                .asString();
    }

    private List<Map<String, Integer>> routes(String topic) {
        return cluster.nodes(NodeKind.NAMESRV).stream()
                .map(nameServer -> witness.routePermissions(nameServer.address(), topic))
                .toList();
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
        assertSucceeded(create(admin, topic, ",\"readQueueNum\":2,\"writeQueueNum\":2,\"reason\":\"new shop\""), 2);
        assertThat(routes(topic)).containsOnly(Map.of("broker-a", 6, "broker-b", 6));
        assertThat(PlainProducer.of(cluster)
                        .send(cluster.namesrvAddrs(), topic, 2)
                        .error())
                .isEmpty();

        String id = awaitId(topic);
        assertThat(create(admin, topic, "").status()).as("there is one").isEqualTo(409);
        Answer changed =
                admin.put("/api/v1/topics/" + id + "/queueing", "{\"perm\":4,\"readQueueNum\":3,\"writeQueueNum\":3}");
        assertSucceeded(changed, 2);
        assertRoutes(id, 4);
        assertThat(admin.put(
                                "/api/v1/topics/" + id + "/queueing",
                                "{\"perm\":4,\"readQueueNum\":3,\"writeQueueNum\":3}")
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
        assertThat(routes(topic)).containsOnly(Map.of());
        await().atMost(LONG).until(() -> admin.get("/api/v1/topics/" + id).status() == 404);
    }

    @ParameterizedTest
    @CsvSource({"PARTITION_ORDERED,2", "GLOBALLY_ORDERED,1", "DELAY,2", "TRANSACTION,2"})
    void theTypeIsThatWhichWasAsked(String type, int targets) {
        String topic = unique();
        assertSucceeded(create(admin, topic, ",\"messageType\":\"" + type + "\""), targets);
        String id = awaitId(topic);
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
        Answer refused = create(admin, topic, more == null ? "" : more);
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
        assertSucceeded(create(admin, topic, ""), 2);
        String id = awaitId(topic);
        PlainProducer.of(cluster).send(cluster.namesrvAddrs(), topic, 3);
        PlainConsumer consumer =
                PlainConsumer.of(cluster, "GID_keeps", topic, "*").start();
        try {
            await().atMost(LONG)
                    .until(() -> admin.get("/api/v1/topics/" + id + "/subscriptions")
                            .body()
                            .contains("\"online\":true"));
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
    void aBrokerThatHangsIsNamedAndWhatIsOnTheOtherCanBeRemoved() {
        String topic = unique();
        EmbeddedNode hung = cluster.master("broker-b");
        hung.hang();
        Answer partly;
        try {
            partly = create(admin, topic, "");
        } finally {
            hung.resume();
        }
        String change = partly.json().path("id").asString();
        await().atMost(LONG).until(() -> status(change).equals("PARTIAL"));
        assertThat(admin.get("/api/v1/changes/" + change).json().path("targets").toString())
                .contains("VERIFIED", "FAILED");
        cluster.awaitReady(LONG).awaitInSync(LONG);
        String id = awaitId(topic);
        await().atMost(LONG).untilAsserted(() -> assertSucceeded(admin.delete("/api/v1/topics/" + id), 1));
    }

    private String status(String change) {
        return admin.get("/api/v1/changes/" + change).json().path("status").asString();
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
        assertThat(create(tenant, "orders", inside).status()).as("not granted").isEqualTo(404);
        grant(name, instance, "READ", 1);
        assertThat(create(tenant, "orders", inside).status()).as("may read").isEqualTo(403);
        grant(name, instance, "WRITE", 2);
        assertThat(create(tenant, "orders", "").status()).as("nobody's").isEqualTo(400);
        assertSucceeded(create(tenant, "orders", inside), 2);
        await().atMost(LONG)
                .until(() -> tenant.get("/api/v1/topics").json().path("total").asInt() == 1);
        assertThat(create(tenant, "refunds", inside).code()).isEqualTo("conflict");
        String id = tenant.get("/api/v1/topics")
                .json()
                .path("content")
                .path(0)
                .path("id")
                .asString();
        assertSucceeded(tenant.delete("/api/v1/topics/" + id), 2);
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
