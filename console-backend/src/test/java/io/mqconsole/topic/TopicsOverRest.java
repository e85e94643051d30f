package io.mqconsole.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mqconsole.RestClient;
import io.mqconsole.RestClient.Answer;
import io.mqconsole.embedded.EmbeddedCluster;
import io.mqconsole.embedded.MqAdmin;
import io.mqconsole.embedded.NodeKind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Makes topics over REST on a two-room cluster and looks what became of them. */
final class TopicsOverRest {
    static final Duration LONG = Duration.ofSeconds(90);

    private final EmbeddedCluster cluster;
    private final MqAdmin witness;
    private final String clusterName;
    final RestClient admin;

    /** Once the console knows both brokers. */
    TopicsOverRest(int port, EmbeddedCluster cluster) {
        this.cluster = cluster;
        this.witness = MqAdmin.of(cluster);
        this.clusterName = cluster.topology().clusterName();
        this.admin = RestClient.anonymous(port).admin();
        await().atMost(LONG)
                .until(() -> admin.get("/api/v1/topics?kind=SYSTEM&topic=TBW102")
                                .json()
                                .path("content")
                                .path(0)
                                .path("brokers")
                                .size()
                        == 2);
    }

    static String unique() {
        return "made-" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** @param more fields, with a comma in front */
    Answer create(RestClient who, String topic, String more) {
        return who.post(
                "/api/v1/topics",
                "{\"region\":\"default\",\"cluster\":\"%s\",\"topic\":\"%s\"%s}".formatted(clusterName, topic, more));
    }

    /** A topic of no instance; its id. */
    String alone() {
        String topic = unique();
        assertSucceeded(create(admin, topic, ""), 2);
        return awaitId(topic);
    }

    static void assertSucceeded(Answer answer, int targets) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        JsonNode change = answer.json();
        assertThat(change.path("status").asString()).as(answer.body()).isEqualTo("SUCCEEDED");
        assertThat(change.path("targets")
                        .valueStream()
                        .map(target -> target.path("status").asString()))
                .hasSize(targets)
                .containsOnly("VERIFIED");
    }

    String awaitId(String topic) {
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

    /** As RocketMQ's own tool is told by each NameServer. */
    List<Map<String, Integer>> routes(String topic) {
        return cluster.nodes(NodeKind.NAMESRV).stream()
                .map(nameServer -> witness.routePermissions(nameServer.address(), topic))
                .toList();
    }

    String scopedTo(String brokerGroup) {
        return "{\"envs\":[\"STABLE\"],\"nodes\":[\"%s\"],\"units\":[]}"
                .formatted(cluster.master(brokerGroup).hostname());
    }

    String status(String change) {
        return change(change).path("status").asString();
    }

    JsonNode change(String id) {
        return admin.get("/api/v1/changes/" + id).json();
    }

    /** The change as it stands when it runs no more. */
    JsonNode settled(String change) {
        await().atMost(LONG).until(() -> !status(change).equals("RUNNING"));
        return change(change);
    }

    JsonNode confirmed(String plan) {
        Answer answer = admin.post("/api/v1/changes/" + plan + "/confirm", null);
        assertThat(answer.status()).as(answer.body()).isIn(200, 202);
        return settled(plan);
    }
}
