package io.mqconsole.topic;

import static io.mqconsole.topic.TopicsOverRest.LONG;
import static io.mqconsole.topic.TopicsOverRest.assertSucceeded;
import static io.mqconsole.topic.TopicsOverRest.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mqconsole.BackendTest;
import io.mqconsole.RestClient;
import io.mqconsole.RestClient.Answer;
import io.mqconsole.admin.CallOptions;
import io.mqconsole.admin.TopicRoute;
import io.mqconsole.embedded.EmbeddedCluster;
import io.mqconsole.embedded.EmbeddedNode;
import io.mqconsole.embedded.NodeKind;
import io.mqconsole.embedded.junit.RocketMqCluster;
import io.mqconsole.embedded.junit.SharedCluster;
import io.mqconsole.region.RegionConnections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** Topics while brokers and NameServers hang, and while two people work on the same one: nothing is left half done untold. */
@RocketMqCluster(SharedCluster.TWO_ROOMS)
@BackendTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TopicFaultsIT {
    private static final String ON_A = ",\"brokers\":[\"broker-a\"]";

    @DynamicPropertySource
    static void region(DynamicPropertyRegistry properties) {
        properties.add("mqconsole.namesrv", SharedCluster.TWO_ROOMS.get()::namesrvAddrs);
    }

    @LocalServerPort
    private int port;

    @Autowired
    private RegionConnections connections;

    private final EmbeddedCluster cluster;
    private TopicsOverRest topics;
    private RestClient admin;

    TopicFaultsIT(EmbeddedCluster cluster) {
        this.cluster = cluster;
    }

    @BeforeAll
    void bothBrokersAreKnown() {
        topics = new TopicsOverRest(port, cluster);
        admin = topics.admin;
    }

    @AfterAll
    void everyNodeIsBack() {
        cluster.recover();
        cluster.awaitReady(LONG).awaitInSync(LONG);
    }

    /** As each NameServer tells the console now; RocketMQ's own tool is told the same, and takes seconds for it. */
    private List<Map<String, Integer>> routes(String topic) {
        var told = connections.of("default").topics().routes(List.of(topic), CallOptions.DEFAULT);
        assertThat(told.complete()).isTrue();
        return told.values().stream()
                .map(routes -> Stream.ofNullable(routes.get(topic))
                        .flatMap(route -> route.entries().stream())
                        .collect(Collectors.toMap(TopicRoute.Entry::brokerName, TopicRoute.Entry::perm)))
                .toList();
    }

    private List<EmbeddedNode> brokerGroup(String name) {
        return cluster.nodes(NodeKind.BROKER).stream()
                .filter(node -> name.equals(node.group()))
                .toList();
    }

    @Test
    void aBrokerThatHangsIsNamedAndWhatIsOnTheOtherCanBeRemoved() {
        String topic = unique();
        // The slave hangs too, else it leads before the change comes to write.
        List<EmbeddedNode> hung = brokerGroup("broker-b");
        hung.forEach(EmbeddedNode::hang);
        Answer partly;
        try {
            partly = topics.create(admin, topic, "");
        } finally {
            hung.forEach(EmbeddedNode::resume);
        }
        String change = partly.json().path("id").asString();
        await().atMost(LONG).until(() -> topics.status(change).equals("PARTIAL"));
        assertThat(topics.change(change).path("targets").toString()).contains("VERIFIED", "FAILED");
        cluster.awaitReady(LONG).awaitInSync(LONG);
        String id = topics.awaitId(topic);
        await().atMost(LONG).untilAsserted(() -> assertSucceeded(admin.delete("/api/v1/topics/" + id), 1));
    }

    @Test
    void aNameServerThatHangsWhileATopicIsRemovedIsNamedAndARetryMakesItForget() {
        String topic = unique();
        assertSucceeded(topics.create(admin, topic, ""), 2);
        String id = topics.awaitId(topic);
        EmbeddedNode well = cluster.nodes(NodeKind.NAMESRV).getFirst();
        EmbeddedNode hung = cluster.nodes(NodeKind.NAMESRV).getLast();
        hung.hang();
        String change;
        try {
            change = admin.delete("/api/v1/topics/" + id).json().path("id").asString();
            assertThat(topics.settled(change).path("status").asString())
                    .as(topics.change(change).toString())
                    .isEqualTo("PARTIAL");
        } finally {
            hung.resume();
        }
        assertThat(topics.change(change).path("targets").valueStream())
                .hasSize(2)
                .allSatisfy(target -> {
                    assertThat(target.path("status").asString()).isEqualTo("APPLIED");
                    assertThat(target.path("error").toString())
                            .contains("still tell clients of it", hung.address())
                            .doesNotContain(well.address());
                });

        await().atMost(LONG).until(() -> {
            admin.post("/api/v1/changes/" + change + "/retry", null);
            return topics.settled(change).path("status").asString().equals("SUCCEEDED");
        });
        assertThat(topics.routes(topic)).containsOnly(Map.of());
    }

    @Test
    void aTopicThatSomebodyRepairsIsNotLeftWhereItWasMadeWhileItIsRemoved() {
        String topic = unique();
        assertSucceeded(topics.create(admin, topic, ON_A), 1);
        String path = "/api/v1/topics/" + topics.awaitId(topic);
        String repair = planned(admin.post(path + "/align?dryRun=true", "{\"like\":\"broker-a\"}"));
        String removal = planned(admin.delete(path + "?dryRun=true"));
        assertThat(topics.confirmed(repair).path("status").asString()).isEqualTo("SUCCEEDED");

        JsonNode stopped = topics.confirmed(removal);
        assertThat(stopped.path("status").asString()).as(stopped.toString()).isEqualTo("PAUSED");
        assertThat(stopped.path("note").asString()).contains(topic + " is on broker-b by now");
        assertThat(routes(topic)).containsOnly(Map.of("broker-a", 6, "broker-b", 6));
        Answer busy = admin.put(path, "{\"perm\":4}");
        assertThat(busy.code()).as(busy.body()).isEqualTo("conflict");
        assertThat(busy.body()).contains(removal);
        admin.post("/api/v1/changes/" + removal + "/cancel", null);
        assertSucceeded(admin.delete(path), 2);
        assertThat(routes(topic)).containsOnly(Map.of());
    }

    @Test
    void aTopicThatSomebodyRemovesIsNotBroughtBackByARepair() {
        String topic = unique();
        assertSucceeded(topics.create(admin, topic, ON_A), 1);
        String path = "/api/v1/topics/" + topics.awaitId(topic);
        String repair = planned(admin.post(path + "/align?dryRun=true", "{\"like\":\"broker-a\"}"));
        assertSucceeded(admin.delete(path), 1);

        JsonNode stopped = topics.confirmed(repair);
        assertThat(stopped.path("status").asString()).as(stopped.toString()).isEqualTo("PAUSED");
        assertThat(stopped.path("note").asString()).contains(topic + " was removed from all brokers");
        assertThat(routes(topic)).containsOnly(Map.of());
        await().atMost(LONG).until(() -> admin.get(path).status() == 404);
        Answer elsewhere = topics.create(admin, topic, ON_A);
        assertThat(elsewhere.code())
                .as("on another broker than the change that waits: %s", elsewhere.body())
                .isEqualTo("conflict");
        assertThat(elsewhere.body()).contains(repair);
        admin.post("/api/v1/changes/" + repair + "/cancel", null);
        assertSucceeded(topics.create(admin, topic, ON_A), 1);
        assertSucceeded(admin.delete("/api/v1/topics/" + topics.awaitId(topic)), 1);
    }

    @Test
    void ofTwoWhoChangeTheSameTopicTheSecondIsToldWhatHasMoved() {
        String topic = unique();
        assertSucceeded(topics.create(admin, topic, ",\"readQueueNum\":2,\"writeQueueNum\":2"), 2);
        String path = "/api/v1/topics/" + topics.awaitId(topic);
        String first = planned(admin.put(path + "?dryRun=true", "{\"readQueueNum\":4,\"writeQueueNum\":4}"));
        String second = planned(admin.put(path + "?dryRun=true", "{\"perm\":4}"));
        assertThat(topics.confirmed(first).path("status").asString()).isEqualTo("SUCCEEDED");
        Answer outdated = admin.post("/api/v1/changes/" + second + "/confirm", null);
        assertThat(outdated.code()).as(outdated.body()).isEqualTo("conflict");
        assertThat(outdated.json().path("errors").toString())
                .contains(cluster.master("broker-a").address());
        assertThat(routes(topic)).containsOnly(Map.of("broker-a", 6, "broker-b", 6));

        assertThat(admin.put(path, "{\"owner\":\"shop\",\"version\":0}").status())
                .isEqualTo(200);
        assertThat(admin.put(path, "{\"owner\":\"billing\",\"version\":0}").code())
                .isEqualTo("conflict");
        assertThat(admin.get(path).json().path("owner").asString()).isEqualTo("shop");
        assertSucceeded(admin.delete(path), 2);
    }

    @Test
    void twoMovesThatAreHarmlessAloneDoNotTakeATopicFromEverywhere() {
        String topic = unique();
        String made = "{\"region\":\"default\",\"cluster\":\"%s\",\"topic\":\"%s\",\"owner\":\"shop\"}"
                .formatted(cluster.topology().clusterName(), topic);
        String creation = planned(admin.post("/api/v1/topics?dryRun=true", made));
        assertThat(topics.confirmed(creation).path("status").asString()).isEqualTo("SUCCEEDED");
        String path = "/api/v1/topics/" + topics.awaitId(topic);
        assertThat(admin.get(path).json().path("owner").asString())
                .as("whoever confirms a plan gets all of it")
                .isEqualTo("shop");
        String toA = plannedScope(path, topics.scopedTo("broker-a"));
        String toB = plannedScope(path, topics.scopedTo("broker-b"));
        assertThat(topics.confirmed(toA).path("status").asString()).isEqualTo("SUCCEEDED");
        assertThat(admin.get(path).json().path("scope").toString()).isEqualTo(topics.scopedTo("broker-a"));

        JsonNode stopped = topics.confirmed(toB);
        assertThat(stopped.path("status").asString()).as(stopped.toString()).isEqualTo("PAUSED");
        assertThat(stopped.path("note").asString()).contains("no broker would hold " + topic);
        assertThat(admin.get(path).json().path("scope").toString())
                .as("what was stopped before it did anything writes nothing down")
                .isEqualTo(topics.scopedTo("broker-a"));
        assertThat(routes(topic)).allSatisfy(route -> assertThat(route).containsEntry("broker-a", 6));
        admin.post("/api/v1/changes/" + toB + "/cancel", null);
        assertSucceeded(admin.delete(path), 1);
    }

    private String plannedScope(String path, String scope) {
        return planned(admin.put(path + "?dryRun=true", "{\"scope\":" + scope + ",\"version\":1}"));
    }

    private static String planned(Answer answer) {
        assertThat(answer.json().path("status").asString()).as(answer.body()).isEqualTo("PLANNED");
        return answer.json().path("id").asString();
    }
}
