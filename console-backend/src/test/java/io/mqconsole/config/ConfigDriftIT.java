package io.mqconsole.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mqconsole.BackendTest;
import io.mqconsole.RestClient.Answer;
import io.mqconsole.embedded.EmbeddedCluster;
import io.mqconsole.embedded.EmbeddedNode;
import io.mqconsole.embedded.NodeKind;
import io.mqconsole.embedded.junit.RocketMqCluster;
import io.mqconsole.embedded.junit.SharedCluster;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** What brokers of a real cluster hold beside what was pushed to them, told, ignored and pushed again. */
@RocketMqCluster(SharedCluster.TWO_ROOMS)
@BackendTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConfigDriftIT extends PushesOnRealCluster {
    @Autowired
    private JdbcTemplate jdbc;

    ConfigDriftIT(EmbeddedCluster cluster) {
        super(cluster);
    }

    @Test
    void whatSomebodySetOutsideIsDriftAfterOneCheckAndIsPushedAgain() {
        String item = saved("CLUSTER", "mq-demo", KEY, "false");
        EmbeddedNode broker = cluster.nodes(NodeKind.BROKER).getFirst();
        Answer pushed = push("", items(item), named(List.of(broker.hostname())), "");
        assertSucceeded(pushed, List.of("config/" + KEY));
        assertThat(checked(KEY).path("total").asInt()).isZero();

        set(broker, KEY, "true");
        JsonNode drift = checked(KEY);
        JsonNode row = drift.path("content").path(0);
        assertThat(row.path("hostname").asString()).as(drift.toString()).isEqualTo(broker.hostname());
        assertThat(row.path("desired").asString()).isEqualTo("false");
        assertThat(row.path("live").asString()).isEqualTo("true");
        assertThat(row.path("changeId").asString())
                .isEqualTo(pushed.json().path("id").asString());
        assertThat(admin.get("/api/v1/config-items/" + item)
                        .json()
                        .path("driftNodes")
                        .asInt())
                .isEqualTo(1);

        Answer again = push("", items(item), named(List.of(broker.hostname())), "");
        assertSucceeded(again, List.of("config/" + KEY));
        assertThat(checked(KEY).path("total").asInt()).isZero();
        assertBack(again);
        assertThat(onBrokers(item).get(broker.hostname()).path("live").asString())
                .isEqualTo("true");
    }

    @Test
    void aDifferenceIsIgnoredUntilItsTimeOrUntilTheValueMovesAgain() {
        String key = "maxPopPollingSize";
        EmbeddedNode broker = cluster.nodes(NodeKind.BROKER).getFirst();
        Answer pushed =
                push("", items(saved("CLUSTER", "mq-demo", key, "50000")), named(List.of(broker.hostname())), "");
        assertSucceeded(pushed, List.of("config/" + key));
        set(broker, key, "50001");
        JsonNode row = checked(key).path("content").path(0);
        String place = "/api/v1/config-drift/" + row.path("nodeId").asString() + "/" + key + "/ignore";
        String body = "{\"live\":\"%s\",\"until\":\"%s\",\"reason\":\"next release\"}";
        String tomorrow = Instant.now().plus(Duration.ofDays(1)).toString();
        assertThat(admin.put(place, body.formatted("50001", "2020-01-01T00:00:00Z"))
                        .status())
                .isEqualTo(400);
        assertThat(admin.put(place, body.formatted("49999", tomorrow)).code()).isEqualTo("conflict");

        Answer ignored = admin.put(place, body.formatted("50001", tomorrow));
        assertThat(ignored.status()).as(ignored.body()).isEqualTo(200);
        JsonNode still = checked(key).path("content").path(0);
        assertThat(still.path("ignoredBy").asString()).as(still.toString()).isEqualTo("admin");
        assertThat(still.path("ignoredReason").asString()).isEqualTo("next release");
        assertThat(Instant.parse(still.path("ignoredUntil").asString())).isAfter(Instant.now());
        assertThat(counting(key)).isZero();

        assertThat(admin.delete(place).status()).isEqualTo(200);
        assertThat(admin.delete(place).code()).isEqualTo("not-found");
        assertThat(counting(key)).isEqualTo(1);

        admin.put(place, body.formatted("50001", tomorrow));
        jdbc.update("UPDATE config_drift_ignored SET until_at = ignored_at");
        assertThat(counting(key)).as("its time is over").isEqualTo(1);

        admin.put(place, body.formatted("50001", tomorrow));
        set(broker, key, "50002");
        checked(key);
        assertThat(counting(key)).as("it holds yet another value").isEqualTo(1);
        assertThat(admin.get("/api/v1/audit?action=config-drift.ignore").body()).contains(key, "next release");

        admin.put(place, body.formatted("50002", tomorrow));
        checked(key);
        assertThat(counting(key)).as("still ignored after another look").isZero();
        set(broker, key, "50000");
        assertThat(checked(key).path("total").asInt()).isZero();
        set(broker, key, "50002");
        checked(key);
        assertThat(counting(key)).as("it was mended and came back").isEqualTo(1);

        set(broker, key, "50000");
        assertThat(checked(key).path("total").asInt()).isZero();
        assertThat(admin.put(place, body.formatted("50000", tomorrow)).code()).isEqualTo("not-found");
        assertBack(pushed);
    }

    private int counting(String key) {
        return admin.get("/api/v1/config-drift?ignored=false&property=" + key)
                .json()
                .path("total")
                .asInt();
    }

    /** As somebody does who goes past the console. */
    private void set(EmbeddedNode broker, String key, String value) {
        witness.write("updateBrokerConfig", "-b", broker.address(), "-k", key, "-v", value);
    }

    @Test
    void aBrokerThatHeldTheValueAlreadyIsWatchedLikeThoseThatGotIt() {
        List<EmbeddedNode> two =
                cluster.nodes(NodeKind.BROKER).stream().limit(2).toList();
        EmbeddedNode held = two.getLast();
        set(held, KEY, "false");
        String item = saved("CLUSTER", "mq-demo", KEY, "false");
        Answer pushed = push(
                "", items(item), named(two.stream().map(EmbeddedNode::hostname).toList()), "");
        assertSucceeded(pushed, List.of("config/" + KEY, "config/" + KEY));
        assertThat(pushed.json()
                        .path("targets")
                        .valueStream()
                        .filter(target -> target.path("status").asString().equals("HELD"))
                        .map(target -> target.path("address").asString()))
                .as(pushed.body())
                .containsExactly(held.address());
        assertThat(onBrokers(item).get(held.hostname()).path("changeId").asString())
                .isEqualTo(pushed.json().path("id").asString());
        assertThat(checked(KEY).path("total").asInt()).isZero();

        set(held, KEY, "true");
        JsonNode drift = checked(KEY);
        assertThat(drift.path("content").path(0).path("hostname").asString())
                .as(drift.toString())
                .isEqualTo(held.hostname());
        assertBack(pushed);
        set(held, KEY, "false");
        assertThat(checked(KEY).path("total").asInt()).isZero();
        assertSucceeded(
                push("", items(itemFor(held, "true")), named(List.of(held.hostname())), ""), List.of("config/" + KEY));
    }

    @Test
    void aPushOfWhatEverybodyHoldsAlreadyIsWatchedAndASecondOneSaysNothingNew() {
        String key = "maxPopPollingSize";
        EmbeddedNode broker = cluster.nodes(NodeKind.BROKER).get(1);
        String held = witness.brokerConfig(broker.address()).get(key);
        String item = saved("CLUSTER", "mq-demo", key, held);
        Answer told = push("", items(item), named(List.of(broker.hostname())), "");
        assertThat(told.status()).as(told.body()).isEqualTo(200);
        assertThat(told.json().path("status").asString()).isEqualTo("SUCCEEDED");
        assertThat(told.json().path("targetCount").asInt(-1)).isZero();
        assertThat(onBrokers(item).get(broker.hostname()).path("pushed").asString())
                .isEqualTo(held);
        assertThat(push("", items(item), named(List.of(broker.hostname())), "").code())
                .isEqualTo("nothing-to-do");

        set(broker, key, "7777");
        JsonNode drift = checked(key).path("content").path(0);
        assertThat(drift.path("changeId").asString())
                .as(drift.toString())
                .isEqualTo(told.json().path("id").asString());
        set(broker, key, held);
        assertThat(checked(key).path("total").asInt()).isZero();
    }

    private String itemFor(EmbeddedNode broker, String value) {
        return saved("BROKER", broker.hostname(), KEY, value);
    }

    @Test
    void aBrokerThatDoesNotAnswerMakesTheAnswerAboutDriftPartial() {
        EmbeddedNode silent = cluster.nodes(NodeKind.BROKER).getLast();
        assertThat(checked(KEY).path("partial").asBoolean()).isFalse();
        silent.hang();
        try {
            JsonNode drift = checked(KEY);
            assertThat(drift.path("partial").asBoolean()).as(drift.toString()).isTrue();
            assertThat(drift.path("failures").path(0).path("node").asString()).isEqualTo(silent.address());
            assertThat(drift.path("failures").path(0).path("code").asString()).isEqualTo("TIMEOUT");
            assertThat(drift.path("collectedAt").asString()).isNotEmpty();
        } finally {
            silent.resume();
        }
        await().atMost(LONG).until(() -> !checked(KEY).path("partial").asBoolean());
    }

    /** What of this key differs after a look at all brokers. */
    private JsonNode checked(String key) {
        assertThat(admin.post("/api/v1/config-drift/check", null).status()).isEqualTo(200);
        return admin.get("/api/v1/config-drift?property=" + key).json();
    }
}
