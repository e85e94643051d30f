package io.mqconsole.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mqconsole.RestClient;
import io.mqconsole.RestClient.Answer;
import io.mqconsole.scripted.ScriptedBroker;
import io.mqconsole.scripted.ScriptedCluster;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Pushes to a scripted cluster as a script asks for them over REST. */
record ScriptedPushes(RestClient rest) {
    private static final Duration LONG = Duration.ofSeconds(60);

    /** What every test pushes: none of it is what a new broker holds. */
    static final Map<String, String> FIVE = Map.of(
            "autoCreateTopicEnable", "false",
            "autoCreateSubscriptionGroup", "false",
            "longPollingEnable", "false",
            "slaveReadEnable", "true",
            "maxPopPollingSize", "50000");

    /** Waits until the console knows so many brokers with their host names. */
    ScriptedPushes awaitKnown(int brokers) {
        await().atMost(LONG)
                .until(() -> rest.get("/api/v1/nodes?nodeType=BROKER&pageSize=500")
                                .json()
                                .path("content")
                                .valueStream()
                                .filter(node -> node.path("hostname").isString())
                                .count()
                        == brokers);
        return this;
    }

    /** @return the ids of items for the whole cluster */
    List<String> saved(Map<String, String> values) {
        var ids = new ArrayList<String>();
        values.forEach((key, value) -> {
            Answer answer = rest.post("/api/v1/config-items", """
                    {"region":"default","targetType":"CLUSTER","targetName":"%s","property":"%s","value":"%s"}""".formatted(ScriptedCluster.NAME, key, value));
            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
            ids.add(answer.json().path("id").asString());
        });
        return ids;
    }

    /** @param waves as in JSON */
    Answer toAll(String query, List<String> items, String waves, String more) {
        return push(
                query,
                items,
                "{\"type\":\"CLUSTER\",\"region\":\"default\",\"cluster\":\"" + ScriptedCluster.NAME + "\"}",
                waves,
                more);
    }

    /** @param waves as in JSON */
    Answer toSome(List<String> items, Collection<ScriptedBroker> brokers, String waves) {
        String hostnames =
                brokers.stream().map(broker -> '"' + broker.hostname() + '"').collect(Collectors.joining(","));
        return push("", items, "{\"type\":\"BROKERS\",\"hostnames\":[" + hostnames + "]}", waves, "");
    }

    private Answer push(String query, List<String> items, String target, String waves, String more) {
        Answer answer = rest.post(
                "/api/v1/config-pushes" + query,
                "{\"itemIds\":[\"%s\"],\"target\":%s,\"waves\":%s%s}"
                        .formatted(String.join("\",\"", items), target, waves, more));
        assertThat(answer.status()).as(answer.body()).isIn(200, 202);
        return answer;
    }

    Answer act(JsonNode change, String action) {
        return rest.post("/api/v1/changes/" + change.path("id").asString() + "/" + action, null);
    }

    JsonNode now(JsonNode change) {
        return rest.get("/api/v1/changes/" + change.path("id").asString()).json();
    }

    JsonNode awaitStatus(JsonNode change, String status) {
        await("change " + status)
                .atMost(LONG)
                .until(() -> now(change).path("status").asString().equals(status));
        return now(change);
    }

    void deleteItems() {
        rest.get("/api/v1/config-items?pageSize=500")
                .json()
                .path("content")
                .forEach(item ->
                        rest.delete("/api/v1/config-items/" + item.path("id").asString() + "?version="
                                + item.path("version").asInt()));
    }

    static List<JsonNode> of(ScriptedBroker broker, JsonNode change) {
        return change.path("targets")
                .valueStream()
                .filter(target -> target.path("address").asString().equals(broker.address()))
                .toList();
    }
}
