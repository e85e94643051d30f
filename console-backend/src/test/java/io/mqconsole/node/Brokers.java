package io.mqconsole.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mqconsole.RestClient;
import io.mqconsole.RestClient.Answer;
import io.mqconsole.embedded.EmbeddedNode;
import java.time.Duration;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Brokers of the real cluster as a script sees and sets them over REST. */
record Brokers(RestClient rest) {
    private static final Duration LONG = Duration.ofSeconds(60);

    /** Waits until the console knows so many brokers with their permission. */
    Brokers awaitKnown(int count) {
        await().atMost(LONG)
                .until(() ->
                        brokers().filter(node -> node.path("perm").isNumber()).count() == count);
        return this;
    }

    private java.util.stream.Stream<JsonNode> brokers() {
        return StreamSupport.stream(
                rest.get("/api/v1/nodes?nodeType=BROKER&pageSize=100")
                        .json()
                        .path("content")
                        .spliterator(),
                false);
    }

    JsonNode of(EmbeddedNode broker) {
        return brokers()
                .filter(node -> node.path("address").asString().equals(broker.address()))
                .findFirst()
                .orElseThrow();
    }

    String id(EmbeddedNode broker) {
        return of(broker).path("id").asString();
    }

    int permission(EmbeddedNode broker) {
        return of(broker).path("perm").asInt(-1);
    }

    Answer set(EmbeddedNode broker, int permission) {
        return rest.put("/api/v1/nodes/" + id(broker) + "/permission", "{\"perm\":" + permission + "}");
    }

    /** Sets a permission where it differs, without looking at what it does. */
    void setAll(int permission) {
        JsonNode any = brokers().findFirst().orElseThrow();
        Answer answer = rest.post("/api/v1/permission-changes", """
                {"perm":%d,"region":"%s","cluster":"%s","waves":["100%%"],"force":true}""".formatted(
                permission, any.path("region").asString(), any.path("cluster").asString()));
        assertThat(answer.status()).as(answer.body()).isIn(200, 409);
        assertThat(answer.body()).containsAnyOf("SUCCEEDED", "nothing-to-do");
    }

    JsonNode change(String id) {
        return rest.get("/api/v1/changes/" + id).json();
    }

    JsonNode awaitStatus(String id, String status) {
        await("change " + id + " " + status)
                .atMost(LONG)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .until(() -> change(id).path("status").asString().equals(status));
        return change(id);
    }

    Answer act(String id, String action) {
        return rest.post("/api/v1/changes/" + id + "/" + action, null);
    }
}
