package io.mqconsole.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mqconsole.RestClient;
import io.mqconsole.RestClient.Answer;
import io.mqconsole.embedded.EmbeddedCluster;
import io.mqconsole.embedded.EmbeddedNode;
import io.mqconsole.embedded.MqAdmin;
import io.mqconsole.embedded.NodeKind;
import io.mqconsole.embedded.junit.SharedCluster;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** What is saved, pushed and read over REST on a real two-room cluster, and what RocketMQ's own tool says of it. */
abstract class PushesOnRealCluster {
    static final Duration LONG = Duration.ofSeconds(90);

    static final String KEY = "autoCreateTopicEnable";

    static final String EVERYBODY = "{\"envs\":[\"*\"],\"nodes\":[],\"units\":[]}";

    @DynamicPropertySource
    static void region(DynamicPropertyRegistry properties) {
        properties.add("mqconsole.namesrv", SharedCluster.TWO_ROOMS.get()::namesrvAddrs);
        properties.add("mqconsole.gate.least-messages", () -> 10);
    }

    @LocalServerPort
    int port;

    final EmbeddedCluster cluster;

    final MqAdmin witness;

    RestClient admin;

    PushesOnRealCluster(EmbeddedCluster cluster) {
        this.cluster = cluster;
        this.witness = MqAdmin.of(cluster);
    }

    @BeforeAll
    void allBrokersAreKnown() {
        admin = RestClient.anonymous(port).admin();
        await().atMost(LONG)
                .until(() -> admin.get("/api/v1/nodes?nodeType=BROKER")
                                .json()
                                .path("content")
                                .valueStream()
                                .filter(node -> node.path("perm").isNumber())
                                .count()
                        == 4);
    }

    @AfterEach
    void nothingIsSaved() {
        admin.get("/api/v1/config-items?pageSize=500")
                .json()
                .path("content")
                .forEach(item ->
                        admin.delete("/api/v1/config-items/" + item.path("id").asString() + "?version="
                                + item.path("version").asInt()));
    }

    Answer save(String type, String name, String key, String more) {
        return admin.post(
                "/api/v1/config-items",
                "{\"region\":\"default\",\"targetType\":\"%s\",\"targetName\":\"%s\",\"property\":\"%s\"%s}"
                        .formatted(type, name, key, more));
    }

    String saved(String type, String name, String key, String value) {
        Answer answer = save(type, name, key, ",\"value\":\"" + value + "\",\"scope\":" + EVERYBODY);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("id").asString();
    }

    Answer push(String query, String what, String target, String more) {
        return admin.post("/api/v1/config-pushes" + query, "{%s,\"target\":%s%s}".formatted(what, target, more));
    }

    static String items(String... ids) {
        return "\"itemIds\":[\"" + String.join("\",\"", ids) + "\"]";
    }

    static String inRoom(String room) {
        return "{\"type\":\"CLUSTER\",\"region\":\"default\",\"cluster\":\"mq-demo\",\"room\":\"" + room + "\"}";
    }

    static String named(List<String> hostnames) {
        return "{\"type\":\"BROKERS\",\"hostnames\":[\"" + String.join("\",\"", hostnames) + "\"]}";
    }

    List<String> hosts(String room) {
        return cluster.nodes(NodeKind.BROKER).stream()
                .filter(node -> node.room().equals(room))
                .map(EmbeddedNode::hostname)
                .sorted()
                .toList();
    }

    /** By host name, as RocketMQ's own tool reads it from each broker. */
    Map<String, String> witnessed(String key) {
        return cluster.nodes(NodeKind.BROKER).parallelStream()
                .collect(Collectors.toMap(
                        EmbeddedNode::hostname,
                        node -> witness.brokerConfig(node.address()).getOrDefault(key, "-")));
    }

    /** By host name, as the console has read it last. */
    Map<String, JsonNode> onBrokers(String item) {
        return admin.get("/api/v1/config-items/" + item + "/nodes")
                .json()
                .path("content")
                .valueStream()
                .collect(Collectors.toMap(row -> row.path("hostname").asString(), row -> row));
    }

    static void assertSucceeded(Answer answer, List<String> subjects) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().path("status").asString()).as(answer.body()).isEqualTo("SUCCEEDED");
        assertThat(answer.json()
                        .path("targets")
                        .valueStream()
                        .map(target -> target.path("subject").asString()))
                .containsExactlyInAnyOrderElementsOf(subjects);
    }

    void assertBack(Answer change) {
        Answer back = admin.post("/api/v1/changes/" + change.json().path("id").asString() + "/rollback", null);
        assertThat(back.json().path("status").asString()).as(back.body()).isEqualTo("ROLLED_BACK");
    }
}
