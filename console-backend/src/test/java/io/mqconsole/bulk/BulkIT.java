package io.mqconsole.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mqconsole.BackendTest;
import io.mqconsole.RestClient;
import io.mqconsole.RestClient.Answer;
import io.mqconsole.embedded.EmbeddedCluster;
import io.mqconsole.embedded.MqAdmin;
import io.mqconsole.embedded.NodeKind;
import io.mqconsole.embedded.PlainConsumer;
import io.mqconsole.embedded.junit.RocketMqCluster;
import io.mqconsole.embedded.junit.SharedCluster;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files of topics and groups on a real two-room cluster, as RocketMQ's own tool then sees them. */
@RocketMqCluster(SharedCluster.TWO_ROOMS)
@BackendTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BulkIT {
    private static final Duration LONG = Duration.ofSeconds(90);
    private static final JsonMapper JSON = new JsonMapper();

    @DynamicPropertySource
    static void region(DynamicPropertyRegistry properties) {
        properties.add("mqconsole.namesrv", SharedCluster.TWO_ROOMS.get()::namesrvAddrs);
    }

    @LocalServerPort
    private int port;

    private final EmbeddedCluster cluster;
    private final String run = UUID.randomUUID().toString().substring(0, 6);
    private RestClient admin;

    BulkIT(EmbeddedCluster cluster) {
        this.cluster = cluster;
    }

    @BeforeAll
    void bothBrokersAreKnown() {
        admin = RestClient.anonymous(port).admin();
        await().atMost(LONG)
                .until(() -> admin.get("/api/v1/places")
                                .json()
                                .path(0)
                                .path("brokers")
                                .size()
                        == 2);
    }

    private String row(String more) {
        return "- {region: default, cluster: %s, %s}\n"
                .formatted(cluster.topology().clusterName(), more);
    }

    private Answer send(String path, String text, String more) {
        return admin.post(
                "/api/v1/bulk" + path,
                "{\"format\":\"YAML\"%s,\"text\":%s}".formatted(more, JSON.writeValueAsString(text)));
    }

    private String rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> row("topic: bulk-%s-%d, readQueueNum: 2, writeQueueNum: 2".formatted(run, i))
                        + row("groupId: GID_bulk-%s-%d, retryMaxTimes: 7".formatted(run, i)))
                .collect(Collectors.joining());
    }

    private JsonNode settled(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isIn(200, 202);
        String path = "/api/v1/changes/" + answer.json().path("id").asString();
        await().atMost(LONG)
                .until(() -> !admin.get(path).json().path("status").asString().equals("RUNNING"));
        return admin.get(path).json();
    }

    @Test
    void threeBadRowsAmongManyAreNamedAndTheOthersAreMadeWhenThatIsAsked() {
        String bad = row("topic: a b") + row("topic: bulk-%s-0".formatted(run)) + row("topic: fine-name, perm: 3");
        String file = rows(40) + bad;
        Answer refused = send("", file, "");
        assertThat(refused.code()).isEqualTo("validation-failed");
        assertThat(refused.json()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("field").asString()))
                .containsExactly("row 81: topic", "row 82: topic", "row 83: perm");
        assertThat(send("/check", file, "")
                        .json()
                        .valueStream()
                        .filter(row -> row.path("verdict").asString().equals("INVALID")))
                .hasSize(3);

        assertThat(send("/check", file + "#" + "行".repeat(400_000), "").status())
                .as("two thousand rows with long remarks are larger than other bodies may be")
                .isEqualTo(200);

        JsonNode change = settled(send("", file, ",\"skipInvalid\":true"));
        assertThat(change.path("status").asString()).as(change.toString()).isEqualTo("SUCCEEDED");
        assertThat(change.path("targetCount").asInt()).isEqualTo(160);
        MqAdmin witness = MqAdmin.of(cluster);
        cluster.nodes(NodeKind.NAMESRV).forEach(nameServer -> {
            assertThat(witness.routePermissions(nameServer.address(), "bulk-" + run + "-39"))
                    .isEqualTo(Map.of("broker-a", 6, "broker-b", 6));
            assertThat(witness.routePermissions(nameServer.address(), "fine-name"))
                    .isEmpty();
        });
        assertThat(admin.get("/api/v1/groups?groupId=GID_bulk-" + run)
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(40);

        assertThat(send("", rows(40), "").code()).isEqualTo("nothing-to-do");
        Answer one =
                send("", rows(39) + row("topic: bulk-%s-39, readQueueNum: 5, writeQueueNum: 2".formatted(run)), "");
        assertThat(settled(one).path("targetCount").asInt())
                .as("what is the same is left alone")
                .isEqualTo(2);
    }

    @Test
    void whatARowLeavesOutStaysAsItIsAndAnOrderThatIsOneLivesOnOneBroker() {
        String topic = "kept-" + run;
        settled(send("", row("topic: %s, perm: 4, readQueueNum: 3, writeQueueNum: 3".formatted(topic)), ""));
        await().atMost(LONG)
                .until(() -> send("/check", row("topic: " + topic), "").body().contains("THERE"));
        String owner = row("topic: %s, owner: '007'".formatted(topic));
        Answer planned = send("?dryRun=true", owner, "");
        assertThat(planned.code()).isEqualTo("nothing-to-do");
        assertThat(planned.body()).as("what would be written").contains("dryRun");
        Answer owned = send("", owner, "");
        assertThat(owned.status()).as(owned.body()).isEqualTo(200);
        assertThat(owned.json().path("writtenDown").asInt()).isEqualTo(1);
        assertThat(send("", owner, "").code()).isEqualTo("nothing-to-do");
        assertThat(admin.get("/api/v1/topics?exact.topic=" + topic)
                        .json()
                        .path("content")
                        .path(0)
                        .path("owner")
                        .asString())
                .isEqualTo("007");
        Answer ordered = send("", row("topic: order-%s, messageType: GLOBALLY_ORDERED".formatted(run)), "");
        assertThat(settled(ordered).path("targetCount").asInt()).isEqualTo(1);
        assertThat(send("/check", row("instanceId: NOT_THERE, topic: orders"), "")
                        .body())
                .contains("INVALID", "instanceId");
    }

    @Test
    void whatIsExportedIsNothingToDo() {
        String instance = "EXPORT_" + run;
        admin.post("/api/v1/instances", "{\"instanceId\":\"%s\",\"name\":\"%s\"}".formatted(instance, instance));
        settled(send(
                "",
                row("instanceId: %s, topic: orders, owner: shop, remark: '=1+1'".formatted(instance))
                        + row("instanceId: %s, groupId: GID_orders, orderly: true".formatted(instance)),
                ""));
        String export = "/api/v1/bulk/export?region=default&instanceId=" + instance;
        await().atMost(LONG).until(() -> admin.get(export).body().contains("GID_orders"));
        String file = admin.get(export).body();
        assertThat(file).contains("owner: shop", "=1+1");
        assertThat(send("", file, "").code()).isEqualTo("nothing-to-do");
        brokersThatDifferAndHoldWhatNobodyCouldAskForStayAsTheyAre(instance, export);
        allRegionsAreInOneFile(instance);
    }

    private void brokersThatDifferAndHoldWhatNobodyCouldAskForStayAsTheyAre(String instance, String export) {
        MqAdmin witness = MqAdmin.of(cluster);
        String a = cluster.master("broker-a").address();
        witness.write("updateSubGroup", "-b", a, "-g", instance + "%GID_orders", "-q", "0", "-r", "9", "-o", "true");
        witness.write("updateTopic", "-b", a, "-t", instance + "%orders", "-r", "2000", "-w", "8");
        await().atMost(LONG).until(() -> {
            String now = admin.get(export).body();
            return now.contains("GID_orders") && !now.contains("retryMaxTimes") && !now.contains("readQueueNum");
        });
        String file = admin.get(export).body();
        assertThat(file).contains("writeQueueNum: '8'", "orderly: 'true'");
        assertThat(send("", file, "").code()).isEqualTo("nothing-to-do");
    }

    /** The same brokers once more, under another name. */
    private void allRegionsAreInOneFile(String instance) {
        String addresses = cluster.nodes(NodeKind.NAMESRV).stream()
                .map(nameServer -> "\"" + nameServer.address() + "\"")
                .collect(Collectors.joining(","));
        Answer south = admin.post("/api/v1/regions", "{\"name\":\"south\",\"nameServers\":[%s]}".formatted(addresses));
        assertThat(south.status()).as(south.body()).isEqualTo(201);
        try {
            String everywhere = "/api/v1/bulk/export?instanceId=" + instance;
            await().atMost(LONG).until(() -> admin.get(everywhere).body().split("region: south", -1).length == 3);
            String file = admin.get(everywhere).body();
            assertThat(file).containsOnlyOnce("owner: shop").contains("region: default");
            assertThat(send("", file, "").code()).isEqualTo("nothing-to-do");
        } finally {
            admin.delete("/api/v1/regions/south?version=" + south.json().path("version"));
        }
    }

    private String ids(String path, String filter) {
        return JSON.writeValueAsString(admin.get("/api/v1/" + path + "?pageSize=500&" + filter)
                .json()
                .path("content")
                .valueStream()
                .map(one -> one.path("id").asString())
                .toList());
    }

    private Answer delete(String door, String topics, String groups, String more) {
        return admin.post(
                "/api/v1/bulk/delete" + door, "{\"topics\":%s,\"groups\":%s%s}".formatted(topics, groups, more));
    }

    @Test
    void whatIsChosenIsRemovedInOneChangeUnlessSomebodyUsesIt() {
        String name = "gone-" + run;
        settled(send(
                "",
                IntStream.range(0, 3)
                        .mapToObj(i -> row("topic: %s-%d, owner: movers".formatted(name, i))
                                + row("groupId: GID_%s-%d, remark: old".formatted(name, i)))
                        .collect(Collectors.joining()),
                ""));
        await().atMost(LONG).until(() -> ids("groups", "groupId=GID_" + name).split(",").length == 3);
        await().atMost(LONG)
                .until(() -> ids("topics", "kind=NORMAL&topic=" + name).split(",").length == 3);
        String topics = ids("topics", "kind=NORMAL&topic=" + name);
        String groups = ids("groups", "groupId=GID_" + name);
        String withSystem = topics.replace(
                "]", "," + ids("topics", "kind=SYSTEM&exact.topic=TBW102").substring(1));

        Answer verdicts = delete("/check", withSystem, groups, "");
        assertThat(verdicts.json().valueStream().map(row -> row.path("verdict").asString()))
                .as(verdicts.body())
                .containsExactly("THERE", "THERE", "THERE", "INVALID", "THERE", "THERE", "THERE");
        Answer refused = delete("", withSystem, groups, "");
        assertThat(refused.code()).isEqualTo("validation-failed");
        assertThat(refused.json().path("errors").toString()).contains("TBW102").doesNotContain(name);
        assertThat(delete("", "[]", "[]", "").code()).isEqualTo("validation-failed");

        try (var consumer = PlainConsumer.of(cluster, "GID_" + name + "-0", name + "-0", "*")
                .start()) {
            await().atMost(LONG)
                    .until(() ->
                            delete("?dryRun=true", topics, groups, "").body().contains(consumer.clientId()));
            Answer used = delete("", topics, groups, "");
            assertThat(used.code()).isEqualTo("conflict");
            assertThat(used.json().path("errors").toString())
                    .contains("GID_" + name + "-0")
                    .doesNotContain("GID_" + name + "-1");
        }
        JsonNode change = settled(delete("", withSystem, groups, ",\"skipInvalid\":true,\"force\":true"));
        assertThat(change.path("status").asString()).as(change.toString()).isEqualTo("SUCCEEDED");
        assertThat(change.path("targetCount").asInt()).isEqualTo(12);
        assertThat(change.path("warnings").toString()).contains("TBW102");
        MqAdmin witness = MqAdmin.of(cluster);
        cluster.nodes(NodeKind.NAMESRV)
                .forEach(nameServer -> assertThat(witness.run("topicList", "-n", nameServer.address()))
                        .doesNotContain(name));
        await().atMost(LONG).until(() -> ids("topics", "topic=" + name).equals("[]"));
        assertThat(delete("", topics, groups, "").code()).as("gone").isEqualTo("validation-failed");

        String group = "exact.groupId=GID_" + name + "-1";
        await().atMost(LONG).until(() -> ids("groups", group).equals("[]"));
        settled(send("", row("topic: %s-1".formatted(name)) + row("groupId: GID_%s-1".formatted(name)), ""));
        await().atMost(LONG).until(() -> !ids("topics", "topic=" + name).equals("[]"));
        await().atMost(LONG).until(() -> !ids("groups", group).equals("[]"));
        assertThat(admin.get("/api/v1/topics?topic=" + name).body())
                .as("new ones are nobody's")
                .doesNotContain("movers");
        assertThat(admin.get("/api/v1/groups?" + group).body()).doesNotContain("\"old\"");
    }
}
