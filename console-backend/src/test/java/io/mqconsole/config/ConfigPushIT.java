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
import io.mqconsole.embedded.traffic.DemoTraffic;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Configuration saved, pushed and set back over REST on a real two-room cluster, as RocketMQ's own tool sees it. */
@RocketMqCluster(SharedCluster.TWO_ROOMS)
@BackendTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConfigPushIT extends PushesOnRealCluster {
    /** The broker's averages of ten seconds, a minute and ten minutes. */
    private static final Pattern PUT_TPS = Pattern.compile("(?m)^putTps\\s*: \\S+ (\\S+) ");

    ConfigPushIT(EmbeddedCluster cluster) {
        super(cluster);
    }

    @Test
    void aValueGoesToARoomThenToTwoHostsAndBackFromAll() {
        String item = saved("CLUSTER", "mq-demo", KEY, "false");
        assertThat(admin.get("/api/v1/config-items/" + item)
                        .json()
                        .path("nodes")
                        .asInt())
                .isEqualTo(4);
        assertThat(onBrokers(item).values().stream()
                        .map(row -> row.path("standing").asString()))
                .containsOnly("NOT_PUSHED");

        Answer plan = push("?dryRun=true", items(item), inRoom("GZ00A"), ",\"reason\":\"no more typos\"");
        assertThat(plan.json().path("status").asString()).as(plan.body()).isEqualTo("PLANNED");
        assertThat(plan.json().path("waveCount").asInt()).isEqualTo(2);
        Answer first = admin.post("/api/v1/changes/" + plan.json().path("id").asString() + "/confirm", null);
        assertSucceeded(first, List.of("config/" + KEY, "config/" + KEY));
        Map<String, String> afterRoom = witnessed(KEY);
        hosts("GZ00A").forEach(host -> assertThat(afterRoom).containsEntry(host, "false"));
        hosts("GZ00B").forEach(host -> assertThat(afterRoom).containsEntry(host, "true"));
        onBrokers(item)
                .forEach((host, row) -> assertThat(
                                "false".equals(row.path("pushed").asString("")))
                        .as(host)
                        .isEqualTo(hosts("GZ00A").contains(host)));
        assertThat(push("", items(item), inRoom("GZ00A"), "").code()).isEqualTo("nothing-to-do");

        Answer second = push("", items(item), named(hosts("GZ00B")), "");
        assertSucceeded(second, List.of("config/" + KEY, "config/" + KEY));
        assertThat(witnessed(KEY))
                .hasSize(4)
                .allSatisfy((host, value) -> assertThat(value).isEqualTo("false"));
        JsonNode standing = admin.get("/api/v1/config-items/" + item).json();
        assertThat(standing.path("pushedNodes").asInt()).isEqualTo(4);
        assertThat(standing.path("liveNodes").asInt()).as(standing.toString()).isEqualTo(4);
        assertThat(onBrokers(item)
                        .get(hosts("GZ00B").getFirst())
                        .path("changeId")
                        .asString())
                .isEqualTo(second.json().path("id").asString());
        JsonNode everywhere = admin.get("/api/v1/config-values?region=default&property=" + KEY)
                .json();
        assertThat(everywhere.path("content")).hasSize(4).allSatisfy(row -> {
            assertThat(row.path("region").asString()).isEqualTo("default");
            assertThat(row.path("live").asString()).isEqualTo("false");
            assertThat(row.path("changeId").asString())
                    .isIn(
                            first.json().path("id").asString(),
                            second.json().path("id").asString());
        });
        assertThat(admin.get("/api/v1/config-values?property=maxMessageSize")
                        .json()
                        .path("content"))
                .hasSize(4)
                .allSatisfy(row -> {
                    assertThat(row.path("standing").asString()).isEqualTo("NO_ITEM");
                    assertThat(row.path("live").asString()).isEqualTo("4194304");
                    assertThat(row.path("changeId").isNull()).isTrue();
                });
        assertThat(admin.get("/api/v1/config-values?region=nowhere&property=" + KEY)
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(admin.get("/api/v1/config-values?property=no%20key").status())
                .isEqualTo(400);

        assertBack(second);
        assertBack(first);
        assertThat(onBrokers(item).values()).allSatisfy(row -> {
            assertThat(row.path("live").asString()).isEqualTo("true");
            assertThat(row.path("pushed").asString()).isEqualTo("true");
            assertThat(row.path("setBack").asBoolean()).isTrue();
            assertThat(row.path("saved").asString()).isEqualTo("false");
        });
        assertThat(witnessed(KEY)).allSatisfy((host, value) -> assertThat(value).isEqualTo("true"));
    }

    @Test
    void whenABrokerStoresMuchLessThanBeforeThePushStopsAndSaysByHowMuch() {
        try (DemoTraffic ignored =
                DemoTraffic.start(cluster, Path.of("target", "gate-traffic")).awaitFlowing()) {
            await().atMost(LONG).until(() -> masters().allMatch(master -> minuteRate(master) > 2));
        }
        String item = saved("CLUSTER", "mq-demo", KEY, "false");
        Answer push = push(
                "",
                items(item),
                named(masters().map(EmbeddedNode::hostname).toList()),
                ",\"waves\":[1,\"100%\"],\"soakSeconds\":5,\"autoRollback\":false");
        String place = "/api/v1/changes/" + push.json().path("id").asString();
        await().atMost(LONG)
                .until(() ->
                        !"RUNNING".equals(admin.get(place).json().path("status").asString()));
        JsonNode stopped = admin.get(place).json();
        assertThat(stopped.path("status").asString()).as(stopped.toString()).isEqualTo("PAUSED");
        assertThat(stopped.path("note").asString())
                .contains("broker-", "messages per second", "% less; a push stops at 50 %");
        assertThat(witnessed(KEY).values().stream().filter("false"::equals)).hasSize(1);
        assertBack(push);
    }

    private Stream<EmbeddedNode> masters() {
        return Stream.of("broker-a", "broker-b").map(cluster::master);
    }

    /** What the broker tells of its last minute, as RocketMQ's own tool prints it; 0 while it tells nothing. */
    private double minuteRate(EmbeddedNode broker) {
        Matcher rates = PUT_TPS.matcher(witness.run("brokerStatus", "-b", broker.address()));
        return rates.find() ? Double.parseDouble(rates.group(1)) : 0;
    }

    @Test
    void aPushOfBeforeIsPostedAgainAsItWasAndSaysWhatHasMovedSince() {
        String host = hosts("GZ00A").getFirst();
        String kept = saved("CLUSTER", "mq-demo", KEY, "false");
        String gone = saved("BROKER", host, "maxPopPollingSize", "50000");
        Answer pushed = push(
                "",
                items(kept, gone),
                inRoom("GZ00A"),
                ",\"waves\":[1,\"50%\"],\"autoRollback\":false,\"expiresInMinutes\":30,\"reason\":\"first\"");
        assertThat(pushed.json().path("status").asString()).as(pushed.body()).isEqualTo("SUCCEEDED");
        assertBack(pushed);
        String place = "/api/v1/config-pushes/" + pushed.json().path("id").asString();

        JsonNode same = admin.get(place).json();
        assertThat(fates(same)).containsExactlyInAnyOrder(KEY + " SAME", "maxPopPollingSize SAME");
        JsonNode body = same.path("push");
        assertThat(body.path("itemIds").valueStream().map(JsonNode::asString)).containsExactlyInAnyOrder(kept, gone);
        assertThat(body.path("target").path("room").asString()).isEqualTo("GZ00A");
        assertThat(body.path("waves").toString()).isEqualTo("[1,\"50%\"]");
        assertThat(body.path("autoRollback").asBoolean()).isFalse();
        assertThat(body.path("expiresInMinutes").asInt()).isEqualTo(30);
        assertThat(body.path("reason").isNull()).isTrue();

        admin.delete("/api/v1/config-items/" + gone + "?version="
                + admin.get("/api/v1/config-items/" + gone)
                        .json()
                        .path("version")
                        .asInt());
        int version =
                admin.get("/api/v1/config-items/" + kept).json().path("version").asInt();
        admin.put("/api/v1/config-items/" + kept, "{\"value\":\"true\",\"version\":" + version + "}");
        JsonNode moved = admin.get(place).json();
        assertThat(fates(moved)).containsExactlyInAnyOrder(KEY + " OTHER_VALUE", "maxPopPollingSize GONE");
        assertThat(moved.path("push").path("itemIds").valueStream().map(JsonNode::asString))
                .containsExactly(kept);

        admin.put(
                "/api/v1/config-items/" + kept,
                "{\"value\":\"false\",\"scope\":{\"envs\":[\"GRAY\"]},\"version\":" + (version + 1) + "}");
        JsonNode elsewhere = admin.get(place).json();
        assertThat(fates(elsewhere)).contains(KEY + " OTHER_SCOPE");
        assertThat(elsewhere
                        .path("items")
                        .valueStream()
                        .filter(item -> item.path("id").asString().equals(kept))
                        .map(item -> item.path("pushedScope").path("envs").toString()
                                + item.path("savedScope").path("envs")))
                .containsExactly("[\"*\"][\"GRAY\"]");

        admin.put(
                "/api/v1/config-items/" + kept,
                "{\"value\":\"false\",\"scope\":{\"envs\":[\"*\"]},\"version\":" + (version + 2) + "}");
        Answer again = admin.post(
                "/api/v1/config-pushes", admin.get(place).json().path("push").toString());
        assertThat(again.json().path("status").asString()).as(again.body()).isEqualTo("SUCCEEDED");
        assertThat(again.json().path("targetCount").asInt()).isEqualTo(2);
        assertBack(again);
        assertThat(admin.get("/api/v1/config-pushes/0000000000000000").code()).isEqualTo("not-found");
    }

    private static List<String> fates(JsonNode past) {
        return past.path("items")
                .valueStream()
                .map(item -> item.path("property").asString() + " "
                        + item.path("fate").asString())
                .toList();
    }

    @Test
    void aMasterThatSwitchesAfterThePlanOrBetweenWavesIsNotWrittenToAndNobodyElseIs() {
        String item = saved("CLUSTER", "mq-demo", KEY, "false");
        EmbeddedNode old = cluster.master("broker-a");
        EmbeddedNode next = slave("broker-a");
        EmbeddedNode first = slave("broker-b");
        Answer both = push("?dryRun=true", items(item), named(List.of(old.hostname(), next.hostname())), "");
        Answer master = push("?dryRun=true", items(item), named(List.of(old.hostname())), "");
        Answer waves = push(
                "",
                items(item),
                named(List.of(first.hostname(), old.hostname())),
                ",\"waves\":[1],\"pauseAfterFirstWave\":true,\"autoRollback\":false");
        assertThat(waves.json().path("status").asString()).as(waves.body()).isEqualTo("PAUSED");
        try {
            old.kill();
            await().atMost(LONG).until(() -> role(next).equals("MASTER"));
            Answer refused = act(both, "confirm");
            assertThat(refused.code()).as(refused.body()).isEqualTo("conflict");
            assertThat(moved(refused)).containsOnlyKeys(old.address(), next.address());
            assertThat(moved(refused).get(next.address())).contains("SLAVE", "MASTER");

            old.start();
            await().atMost(LONG)
                    .until(() -> role(old).equals("SLAVE") && role(next).equals("MASTER"));
            Answer slave = act(master, "confirm");
            assertThat(slave.code()).as(slave.body()).isEqualTo("conflict");
            assertThat(moved(slave).get(old.address())).contains("MASTER", "SLAVE");
            JsonNode resumed = act(waves, "resume").json();
            assertThat(resumed.path("targets").path(1).path("status").asString())
                    .as(resumed.toString())
                    .isEqualTo("FAILED");
            assertThat(resumed.path("targets").path(1).path("error").asString()).contains("MASTER", "SLAVE");
        } finally {
            cluster.recover();
            cluster.awaitReady(LONG);
        }
        assertHeldOnlyBy(first);

        JsonNode retried = act(waves, "retry").json();
        assertThat(retried.path("status").asString()).as(retried.toString()).isEqualTo("SUCCEEDED");
        assertThat(retried.path("targets").path(1).path("role").asString()).isEqualTo("SLAVE");
        assertHeldOnlyBy(first, old);
        assertBack(waves);
    }

    @Test
    void aBrokerThatIsDownWhenItsWaveComesFailsWithTheReasonAndIsVerifiedByARetryOnceItIsBack() {
        String item = saved("CLUSTER", "mq-demo", KEY, "false");
        EmbeddedNode first = slave("broker-a");
        EmbeddedNode restarted = slave("broker-b");
        Answer push = push(
                "",
                items(item),
                named(List.of(first.hostname(), restarted.hostname())),
                ",\"waves\":[1],\"pauseAfterFirstWave\":true,\"autoRollback\":false");
        assertThat(push.json().path("status").asString()).as(push.body()).isEqualTo("PAUSED");
        try {
            restarted.kill();
            JsonNode resumed = act(push, "resume").json();
            assertThat(resumed.path("status").asString()).as(resumed.toString()).isEqualTo("PARTIAL");
            JsonNode failed = resumed.path("targets").path(1);
            assertThat(failed.path("status").asString()).isEqualTo("FAILED");
            assertThat(failed.path("error").asString()).isNotBlank();
        } finally {
            cluster.recover();
            cluster.awaitReady(LONG);
        }
        await().atMost(LONG).until(() -> role(restarted).equals("SLAVE"));
        assertHeldOnlyBy(first);

        JsonNode retried = act(push, "retry").json();
        assertThat(retried.path("status").asString()).as(retried.toString()).isEqualTo("SUCCEEDED");
        assertThat(retried.path("targets").path(0).path("attempts").asInt()).isEqualTo(1);
        assertHeldOnlyBy(first, restarted);
        assertBack(push);
    }

    private void assertHeldOnlyBy(EmbeddedNode... brokers) {
        List<String> hosts = Stream.of(brokers).map(EmbeddedNode::hostname).toList();
        assertThat(witnessed(KEY))
                .hasSize(4)
                .allSatisfy(
                        (host, value) -> assertThat(value).as(host).isEqualTo(String.valueOf(!hosts.contains(host))));
    }

    private EmbeddedNode slave(String group) {
        EmbeddedNode master = cluster.master(group);
        return cluster.nodes(NodeKind.BROKER).stream()
                .filter(node -> group.equals(node.group()) && !node.equals(master))
                .findFirst()
                .orElseThrow();
    }

    private Answer act(Answer change, String action) {
        return admin.post("/api/v1/changes/" + change.json().path("id").asString() + "/" + action, null);
    }

    /** What has moved since the plan, by address. */
    private static Map<String, String> moved(Answer refused) {
        return refused.json()
                .path("errors")
                .valueStream()
                .collect(Collectors.toMap(
                        error -> error.path("field").asString(),
                        error -> error.path("message").asString()));
    }

    private String role(EmbeddedNode broker) {
        return admin.get("/api/v1/nodes?nodeType=BROKER")
                .json()
                .path("content")
                .valueStream()
                .filter(node -> node.path("address").asString().equals(broker.address()))
                .map(node -> node.path("status").asString())
                .findFirst()
                .orElse("");
    }

    @Test
    void aKeyMeasuredAsIgnoredIsRefusedAndEndsAsMismatchWhenItIsPushedAllTheSame() {
        String ignored = "timerWarmEnable";
        String item = saved("CLUSTER", "mq-demo", ignored, "true");
        String host = named(List.of(hosts("GZ00A").getFirst()));
        Answer refused = push("", items(item), host, "");
        assertThat(refused.status()).as(refused.body()).isEqualTo(409);
        assertThat(refused.body()).contains(ignored, "ignored");

        JsonNode plan = push("?dryRun=true", items(item), host, "").json();
        assertThat(plan.path("status").asString()).isEqualTo("PLANNED");
        assertThat(plan.at("/verdicts/0/property").asString()).isEqualTo(ignored);
        assertThat(plan.at("/verdicts/0/now").asString()).isEqualTo("false");
        assertThat(plan.at("/verdicts/0/wanted").asString()).isEqualTo("true");
        assertThat(plan.at("/verdicts/0/verdict").asString()).isEqualTo("WILL_BE_IGNORED");

        Answer tried = push("", items(item), host, ",\"allowUnknown\":true,\"autoRollback\":false");
        JsonNode target = tried.json().path("targets").path(0);
        assertThat(target.path("status").asString()).as(tried.body()).isEqualTo("MISMATCH");
        assertThat(target.path("after").path(ignored).asString()).isEqualTo("false");
        assertThat(tried.json().path("status").asString()).isEqualTo("FAILED");
    }

    @Test
    void severalKeysGoToABrokerInOneWaveAndTheSmallerTargetDecides() {
        String host = hosts("GZ00A").getFirst();
        String cluster = saved("CLUSTER", "mq-demo", KEY, "false");
        saved("BROKER", host, KEY, "true");
        String other = saved("REGION", "default", "traceTopicEnable", "false");

        Answer chosen = push("?dryRun=true", items(cluster), inRoom("GZ00A"), "");
        assertThat(chosen.json().path("targetCount").asInt()).as(chosen.body()).isEqualTo(1);
        assertThat(chosen.json().path("warnings").toString()).contains(host);
        assertThat(onBrokers(cluster).get(host).path("decidingType").asString()).isEqualTo("BROKER");

        Answer all = push("", "\"all\":true", inRoom("GZ00A"), ",\"allowUnknown\":true,\"force\":true");
        assertThat(all.json()
                        .path("targets")
                        .valueStream()
                        .map(target -> target.path("node").asString()
                                + target.path("subject").asString()
                                + target.path("wave").asInt()))
                .as(all.body())
                .hasSize(4)
                .doesNotHaveDuplicates();
        assertThat(all.json().path("waveCount").asInt()).isEqualTo(2);
        assertThat(onBrokers(other).get(host).path("live").asString()).isEqualTo("false");
        assertBack(all);
        assertThat(onBrokers(other).get(host).path("live").asString()).isEqualTo("true");
    }

    @Test
    void aFileOfItemsIsSavedWholeOrNotAtAllAndWhatIsExportedIsTheSameAgain() {
        saved("CLUSTER", "mq-demo", KEY, "false");
        String host = hosts("GZ00A").getFirst();
        String header = "region,targetType,targetName,property,value,scope,remark\n";
        String good = "default,cluster,mq-demo," + KEY + ",true,,open again\n" + "default,BROKER," + host
                + ",traceTopicEnable,true,\"{\"\"envs\"\":[\"\"GRAY\"\"]}\",\n";
        Answer bad = imported("CSV", header + good + "default,CLUSTER,nobody," + KEY + ",maybe,{,\n", "");
        assertThat(bad.status()).as(bad.body()).isEqualTo(200);
        assertThat(bad.json().path("applied").asBoolean()).isFalse();
        assertThat(verdicts(bad)).containsExactly("UPDATE", "CREATE", "INVALID");
        assertThat(bad.json()
                        .path("rows")
                        .path(2)
                        .path("problems")
                        .valueStream()
                        .map(problem -> problem.path("field").asString()))
                .contains("targetName", "value", "scope");
        assertThat(admin.get("/api/v1/config-items").json().path("total").asInt())
                .as("nothing was saved")
                .isEqualTo(1);

        for (String blank : List.of("true ", "   ")) {
            Answer refused = imported("YAML", """
                    - {region: default, targetType: BROKER, targetName: %s, property: %s, value: "%s"}
                    """.formatted(host, KEY, blank), "");
            assertThat(refused.json().at("/rows/0/problems/0/field").asString())
                    .as(refused.body())
                    .isEqualTo("value");
            assertThat(save("BROKER", host, KEY, ",\"value\":\"" + blank + "\"")
                            .json()
                            .at("/errors/0/message"))
                    .isEqualTo(refused.json().at("/rows/0/problems/0/message"));
        }

        assertThat(verdicts(imported("CSV", header + good, "?dryRun=true"))).containsExactly("UPDATE", "CREATE");
        assertThat(imported("CSV", header + good, "").json().path("applied").asBoolean())
                .isTrue();
        String file = admin.get("/api/v1/config-items/export?format=YAML").body();
        assertThat(file).contains("open again", "GRAY", host).doesNotContain("version");
        Answer again = imported("YAML", file, "");
        assertThat(verdicts(again)).containsExactly("SAME", "SAME");
        assertThat(verdicts(imported("YAML", file + file, ""))).contains("INVALID");
        assertThat(admin.get("/api/v1/config-items/export?format=CSV&targetType=BROKER")
                        .body()
                        .lines())
                .hasSize(2);
    }

    private Answer imported(String format, String text, String query) {
        String body = JsonMapper.shared().writeValueAsString(Map.of("format", format, "text", text));
        return admin.post("/api/v1/config-items/import" + query, body);
    }

    private static List<String> verdicts(Answer imported) {
        return imported.json()
                .path("rows")
                .valueStream()
                .map(row -> row.path("verdict").asString())
                .toList();
    }

    @Test
    void versionsAreKeptAndTheMarkOfDeletionIsTakenAway() {
        String item = saved("CLUSTER", "mq-demo", KEY, "false");
        String path = "/api/v1/config-items/" + item;
        assertThat(save("CLUSTER", "mq-demo", KEY, ",\"value\":\"true\"").code())
                .isEqualTo("conflict");
        int version = admin.get(path).json().path("version").asInt();
        Answer changed = admin.put(
                path,
                "{\"value\":\"true\",\"scope\":{\"envs\":[\"GRAY\"]},\"remark\":\"for gray\",\"version\":" + version
                        + "}");
        assertThat(changed.json().path("nodes").asInt(-1)).as(changed.body()).isZero();
        assertThat(push("", items(item), inRoom("GZ00A"), "").code()).isEqualTo("no-target");
        assertThat(admin.put(path, "{\"value\":\"true\",\"version\":" + version + "}")
                        .code())
                .isEqualTo("conflict");
        assertThat(admin.delete(path + "?version=" + (version + 1))
                        .json()
                        .path("deleted")
                        .asBoolean())
                .isTrue();
        assertThat(admin.get("/api/v1/config-items?property=" + KEY)
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(push("", items(item), inRoom("GZ00A"), "").status()).isEqualTo(400);
        assertThat(admin.post(path + "/restore?version=" + (version + 2), null).status())
                .isEqualTo(200);
        Answer reverted = admin.post(path + "/revert/" + version + "?version=" + (version + 3), null);
        assertThat(reverted.json().path("value").asString()).as(reverted.body()).isEqualTo("false");
        assertThat(reverted.json().path("nodes").asInt()).isEqualTo(4);
        JsonNode revisions = admin.get(path + "/revisions").json();
        assertThat(revisions.path(0).path("version").asInt()).isEqualTo(version + 4);
        assertThat(revisions.path(2).path("deleted").asBoolean()).isTrue();
        assertThat(admin.get("/api/v1/audit?action=config-item.revert")
                        .json()
                        .path("content")
                        .path(0)
                        .toString())
                .contains(KEY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CLUSTER|nope|autoCreateTopicEnable|,\"value\":\"true\"|targetName",
                "BROKER|nobody|autoCreateTopicEnable|,\"value\":\"true\"|targetName",
                "REGION|other|autoCreateTopicEnable|,\"value\":\"true\"|targetName",
                "CLUSTER|mq-demo|autoCreateTopicEnable|,\"value\":\"maybe\"|value",
                "CLUSTER|mq-demo|autoCreateTopicEnable|,\"value\":\"true \"|value",
                "CLUSTER|mq-demo|flushDiskType|,\"value\":\"NOPE\"|value",
                "CLUSTER|mq-demo|brokerPermission|,\"value\":\"4\"|property",
                "CLUSTER|mq-demo|listenPort|,\"value\":\"4\"|property",
                "CLUSTER|mq-demo|noSuchKey|,\"value\":\"4\"|property",
                "CLUSTER|mq-demo|autoCreateTopicEnable|,\"value\":\"true\",\"scope\":{\"env\":[\"*\"]}|scope",
                "CLUSTER|mq-demo|autoCreateTopicEnable|,\"value\":\"true\",\"scope\":{\"envs\":[]}|scope",
                "CLUSTER|mq-demo|autoCreateTopicEnable|,\"value\":\"true\",\"remark\":\"a\\nb\"|remark"
            })
    void whatCannotBeIsNamedAndNotSaved(String type, String name, String key, String more, String field) {
        for (String path : List.of("", "/check")) {
            Answer refused = admin.post(
                    "/api/v1/config-items" + path,
                    "{\"region\":\"default\",\"targetType\":\"%s\",\"targetName\":\"%s\",\"property\":\"%s\"%s}"
                            .formatted(type, name, key, more));
            assertThat(refused.status()).as(refused.body()).isEqualTo(400);
            assertThat(refused.json().path("errors").toString()).contains("\"" + field + "\"");
        }
        assertThat(admin.get("/api/v1/config-items").json().path("total").asInt())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\":\"BROKERS\",\"hostnames\":[\"HOST\",\"nobody\"]}||400|nobody",
                "{\"type\":\"BROKERS\",\"hostnames\":[]}||400|hostnames",
                "{\"type\":\"BROKERS\",\"hostnames\":[\"HOST\"],\"room\":\"GZ00A\"}||400|target",
                "{\"type\":\"CLUSTER\",\"region\":\"default\",\"cluster\":\"nope\"}||400|nope",
                "{\"type\":\"CLUSTER\",\"region\":\"default\",\"cluster\":\"mq-demo\",\"room\":\"X\"}||422|no-target",
                "{\"type\":\"CLUSTER\",\"region\":\"default\",\"cluster\":\"mq-demo\"}|,\"all\":true|400|itemIds",
                "{\"type\":\"CLUSTER\",\"region\":\"default\",\"cluster\":\"mq-demo\"}|,\"expiresInMinutes\":0|400|expiresInMinutes",
                "{\"type\":\"CLUSTER\",\"region\":\"default\",\"cluster\":\"mq-demo\"}|,\"reason\":\"a\\nb\"|400|reason"
            })
    void aPushThatCannotBeChangesNobody(String target, String more, int status, String named) {
        String item = saved("CLUSTER", "mq-demo", KEY, "false");
        Answer refused =
                push("", items(item), target.replace("HOST", hosts("GZ00A").getFirst()), more == null ? "" : more);
        assertThat(refused.status()).as(refused.body()).isEqualTo(status);
        assertThat(refused.body()).contains(named);
        assertThat(onBrokers(item).values().stream().map(row -> row.path("live").asString()))
                .containsOnly("true");
    }
}
