package io.mqconsole.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mqconsole.BackendTest;
import io.mqconsole.RestClient;
import io.mqconsole.RestClient.Answer;
import io.mqconsole.embedded.EmbeddedCluster;
import io.mqconsole.embedded.EmbeddedNode;
import io.mqconsole.embedded.MqAdmin;
import io.mqconsole.embedded.NodeKind;
import io.mqconsole.embedded.PlainProducer;
import io.mqconsole.embedded.junit.RocketMqCluster;
import io.mqconsole.embedded.junit.SharedCluster;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** Permissions set over REST on a real two-room cluster, also while its nodes hang, die, and switch. */
@RocketMqCluster(SharedCluster.TWO_ROOMS)
@BackendTest
class NodePermissionIT {
    private static final Duration LONG = Duration.ofSeconds(60);

    @DynamicPropertySource
    static void region(DynamicPropertyRegistry properties) {
        properties.add("mqconsole.namesrv", SharedCluster.TWO_ROOMS.get()::namesrvAddrs);
    }

    @LocalServerPort
    int port;

    private final EmbeddedCluster cluster;
    private RestClient rest;
    private Brokers brokers;

    NodePermissionIT(EmbeddedCluster cluster) {
        this.cluster = cluster;
    }

    @BeforeEach
    void knownBrokers() {
        rest = RestClient.anonymous(port).admin();
        brokers = new Brokers(rest).awaitKnown(4);
    }

    @AfterEach
    void allPermitted() {
        cluster.recover();
        cluster.awaitReady(LONG);
        await().atMost(LONG).untilAsserted(() -> brokers.setAll(6));
    }

    @Test
    void aMasterIsVerifiedOnItselfAndOnEachNameServerAndSetBackAgain() {
        EmbeddedNode master = cluster.master("broker-a");

        Answer set = brokers.set(master, 4);

        assertThat(set.status()).as(set.body()).isEqualTo(200);
        JsonNode change = set.json();
        assertThat(change.path("status").asString()).as(set.body()).isEqualTo("SUCCEEDED");
        assertThat(change.path("kind").asString()).isEqualTo("BROKER_CONFIG");
        JsonNode target = change.path("targets").path(0);
        assertThat(target.path("status").asString()).isEqualTo("VERIFIED");
        assertThat(target.path("subject").asString()).isEqualTo("config/brokerPermission");
        assertThat(target.path("before").path("brokerPermission").asString()).isEqualTo("6");
        assertThat(target.path("after").path("brokerPermission").asString()).isEqualTo("4");
        JsonNode node = brokers.of(master);
        assertThat(node.path("perm").asInt()).isEqualTo(4);
        await().atMost(LONG).untilAsserted(() -> {
            assertThat(brokers.of(master).path("desiredPerm").asInt()).isEqualTo(4);
            assertThat(brokers.of(master).path("draining").asBoolean()).isTrue();
        });

        assertThat(brokers.set(master, 4).code()).isEqualTo("nothing-to-do");

        Answer back = brokers.act(change.path("id").asString(), "rollback");
        assertThat(back.json().path("status").asString()).as(back.body()).isEqualTo("ROLLED_BACK");
        assertThat(brokers.permission(master)).isEqualTo(6);
    }

    @Test
    void rocketMqsOwnToolSeesItAndAFreshProducerIsRefused() {
        MqAdmin witness = MqAdmin.of(cluster);
        PlainProducer producer = PlainProducer.of(cluster);
        EmbeddedNode master = cluster.master("broker-a");
        witness.write("updateTopic", "-b", master.address(), "-t", "only_here", "-r", "4", "-w", "4");
        awaitRoute(witness, 6);
        assertThat(producer.send(cluster.namesrvAddrs(), "only_here", 2).error())
                .isEmpty();

        Answer planned = rest.put("/api/v1/nodes/" + brokers.id(master) + "/permission?dryRun=true", "{\"perm\":4}");
        assertThat(planned.json().path("warnings").toString()).contains("only_here");
        JsonNode change = brokers.set(master, 4).json();
        assertThat(change.path("status").asString()).as(change.toString()).isEqualTo("SUCCEEDED");

        assertThat(witness.brokerConfig(master.address())).containsEntry("brokerPermission", "4");
        cluster.nodes(NodeKind.NAMESRV)
                .forEach(nameServer -> assertThat(witness.routePermissions(nameServer.address(), "only_here"))
                        .as(nameServer.name())
                        .containsEntry("broker-a", 4));
        assertThat(producer.send(cluster.namesrvAddrs(), "only_here", 1).error())
                .get()
                .asString()
                .contains("No route info");

        Answer back = brokers.act(change.path("id").asString(), "rollback");
        assertThat(back.json().path("status").asString()).as(back.body()).isEqualTo("ROLLED_BACK");
        assertThat(witness.brokerConfig(master.address())).containsEntry("brokerPermission", "6");
        assertThat(producer.send(cluster.namesrvAddrs(), "only_here", 2).error())
                .isEmpty();
    }

    private void awaitRoute(MqAdmin witness, int permission) {
        await().atMost(LONG)
                .untilAsserted(() -> cluster.nodes(NodeKind.NAMESRV)
                        .forEach(nameServer -> assertThat(witness.routePermissions(nameServer.address(), "only_here"))
                                .containsEntry("broker-a", permission)));
    }

    @Test
    void aRoomGoesInWavesAndBack() {
        String room = cluster.master("broker-a").room();
        Answer answer = rest.post(
                "/api/v1/permission-changes",
                "{\"perm\":4,\"region\":\"default\",\"cluster\":\"mq-demo\",\"room\":\"" + room + "\",\"force\":true}");
        JsonNode change = settled(answer);
        assertThat(change.path("status").asString()).as(answer.body()).isEqualTo("SUCCEEDED");
        assertThat(change.path("targetCount").asInt()).isEqualTo(2);
        assertThat(waves(change)).containsExactly(1, 2);
        assertThat(StreamSupport.stream(change.path("targets").spliterator(), false)
                        .map(target -> target.path("role").asString()))
                .as("slaves go first")
                .isSortedAccordingTo(Comparator.reverseOrder());
        cluster.nodes(NodeKind.BROKER).stream()
                .filter(broker -> broker.room().equals(room))
                .forEach(broker -> assertThat(brokers.permission(broker)).isEqualTo(4));

        Answer open = rest.post(
                "/api/v1/permission-changes?dryRun=true",
                "{\"perm\":6,\"region\":\"default\",\"cluster\":\"mq-demo\"}");
        assertThat(open.json().path("summary").asString())
                .as("only those that it changes")
                .isEqualTo("Permission 4 → 6 on 2 brokers");
    }

    @Test
    void whatItWouldDoToTopicsIsToldAndTheLastWritableMasterNeedsForce() {
        String nobodyLeft = "{\"perm\":4,\"region\":\"default\",\"cluster\":\"mq-demo\"%s}";
        Answer refused = rest.post("/api/v1/permission-changes", nobodyLeft.formatted(""));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("errors").path(0).path("field").asString())
                .isEqualTo("force");

        Answer plan = rest.post("/api/v1/permission-changes?dryRun=true", nobodyLeft.formatted(""));
        assertThat(plan.json().path("status").asString()).as(plan.body()).isEqualTo("PLANNED");
        assertThat(plan.json().path("blockedBy")).hasSize(1);
        assertThat(brokers.act(plan.json().path("id").asString(), "confirm").status())
                .isEqualTo(409);
        assertThat(brokers.permission(cluster.master("broker-a"))).isEqualTo(6);
    }

    @Test
    void aPlanOfAnOperationThatIsSwitchedOffMeanwhileCanOnlyBeGivenUp() {
        String plan = rest.post(
                        "/api/v1/permission-changes?dryRun=true",
                        "{\"perm\":4,\"region\":\"default\",\"cluster\":\"mq-demo\",\"room\":\"GZ00A\"}")
                .json()
                .path("id")
                .asString();
        String place = "/api/v1/api-switches/nodes.permission.set";
        Answer off = rest.put(place, "{\"enabled\":false,\"reason\":\"a night of payments\",\"version\":0}");
        assertThat(off.status()).as(off.body()).isEqualTo(200);
        try {
            Answer refused = brokers.act(plan, "confirm");
            assertThat(refused.code()).as(refused.body()).isEqualTo("switched-off");
            assertThat(refused.body()).contains("a night of payments");
            assertThat(brokers.act(plan, "cancel").json().path("status").asString())
                    .isEqualTo("CANCELLED");
        } finally {
            rest.put(place, "{\"enabled\":true,\"version\":1}");
        }
        assertThat(brokers.permission(cluster.master("broker-a"))).isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"perm\":3} | 400 | validation-failed",
                "{\"perm\":null} | 400 | validation-failed",
                "{\"perm\":\"6; x\"} | 400 | validation-failed",
                "{\"perm\":4,\"sudo\":true} | 400 | validation-failed",
                "{} | 400 | validation-failed",
                "{\"perm\":4,\"expiresInMinutes\":0} | 400 | validation-failed",
                "{\"perm\":4,\"expiresInMinutes\":99999999} | 400 | validation-failed",
                "{\"perm\":4,\"version\":77} | 409 | conflict",
                "{\"perm\":6} | 409 | nothing-to-do",
            })
    void badInputIsToldAndChangesNothing(String body, int status, String code) {
        EmbeddedNode master = cluster.master("broker-b");
        Answer answer = rest.put("/api/v1/nodes/" + brokers.id(master) + "/permission", body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(brokers.permission(master)).isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"perm\":4} | 400 | validation-failed",
                "{\"perm\":4,\"nodes\":[]} | 400 | validation-failed",
                "{\"perm\":4,\"nodes\":[\"nope\"]} | 404 | not-found",
                "{\"perm\":4,\"region\":\"default\"} | 400 | validation-failed",
                "{\"perm\":4,\"region\":\"default\",\"cluster\":\"mq-demo\",\"nodes\":[\"x\"]} | 400 | validation-failed",
                "{\"perm\":4,\"region\":\"default\",\"cluster\":\"mq-demo\",\"room\":\"nowhere\"} | 422 | no-target",
                "{\"perm\":4,\"region\":\"default\",\"cluster\":\"mq-demo\",\"waves\":[0]} | 400 | validation-failed",
                "{\"perm\":4,\"region\":\"default\",\"cluster\":\"mq-demo\",\"waves\":[\"150%\"]} | 400 | validation-failed",
                "{\"perm\":4,\"region\":\"default\",\"cluster\":\"mq-demo\",\"waves\":[\"x\"]} | 400 | validation-failed",
                "{\"perm\":4,\"region\":\"default\",\"cluster\":\"mq-demo\",\"soakSeconds\":-1} | 400 | validation-failed",
            })
    void aBadScopeOrWaveIsTold(String body, int status, String code) {
        Answer answer = rest.post("/api/v1/permission-changes", body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
    }

    @Test
    void onlyBrokersHaveAPermission() {
        JsonNode nameServer = rest.get("/api/v1/nodes?nodeType=NAMESRV")
                .json()
                .path("content")
                .path(0);
        Answer answer = rest.put("/api/v1/nodes/" + nameServer.path("id").asString() + "/permission", "{\"perm\":4}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("no-target");
    }

    @Test
    void aRepeatedRequestWithTheSameKeyIsOneChange() {
        String key = UUID.randomUUID().toString();
        String body = "{\"perm\":4,\"nodes\":[\"" + brokers.id(cluster.master("broker-a")) + "\"]}";
        RestClient once = rest.with("Idempotency-Key", key);
        Answer first = once.post("/api/v1/permission-changes", body);
        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(once.post("/api/v1/permission-changes", body).json().path("id"))
                .isEqualTo(first.json().path("id"));
    }

    @Test
    void aBrokerThatHangsIsUnreachableWhenPlannedAndStopsAtTheGateWhenItHangsLater() {
        EmbeddedNode slave = slave("broker-b");
        EmbeddedNode master = cluster.master("broker-b");
        String plan = confirmed(slave, master, 3);
        await().atMost(LONG).until(() -> statuses(brokers.change(plan)).equals(List.of("VERIFIED", "PENDING")));

        slave.hang();
        JsonNode paused = brokers.awaitStatus(plan, "PAUSED");
        assertThat(paused.path("note").asString()).contains("does not answer");
        assertThat(statuses(paused)).containsExactly("VERIFIED", "PENDING");

        Answer single = rest.put("/api/v1/nodes/" + brokers.id(slave) + "/permission", "{\"perm\":0}");
        assertThat(single.status()).as(single.body()).isIn(409, 502);
        slave.resume();
        Answer resumed = brokers.act(plan, "resume");
        assertThat(resumed.json().path("status").asString()).as(resumed.body()).isEqualTo("SUCCEEDED");
        assertThat(resumed.json().path("targets").path(0).path("attempts").asInt())
                .isEqualTo(1);
    }

    @Test
    void aSelectionWithASilentBrokerIsDoneElsewhereAndRetriedThere() {
        EmbeddedNode silent = slave("broker-a");
        EmbeddedNode other = slave("broker-b");
        String ids = "\"%s\",\"%s\"".formatted(brokers.id(silent), brokers.id(other));
        silent.hang();
        Answer answer = rest.post("/api/v1/permission-changes", "{\"perm\":4,\"nodes\":[" + ids + "]}");
        JsonNode partial = settled(answer);
        assertThat(partial.path("status").asString()).as(partial.toString()).isEqualTo("PARTIAL");
        assertThat(statuses(partial)).containsExactly("VERIFIED", "FAILED");
        assertThat(partial.path("targets").path(1).path("error").asString()).isNotEmpty();

        Answer single = brokers.set(silent, 4);
        assertThat(single.status()).as(single.body()).isEqualTo(502);
        assertThat(single.code()).isEqualTo("broker-unreachable");

        silent.resume();
        Answer retried = brokers.act(partial.path("id").asString(), "retry");
        assertThat(settled(retried).path("status").asString())
                .as(retried.body())
                .isEqualTo("SUCCEEDED");
    }

    @Test
    void aNameServerThatIsGoneIsNamedAndAskedAgainByRetry() {
        EmbeddedNode gone = cluster.node("ns-b");
        EmbeddedNode master = cluster.master("broker-a");
        gone.kill();
        Answer answer = brokers.set(master, 4);
        JsonNode partial = settled(answer);
        assertThat(partial.path("status").asString()).as(answer.body()).isEqualTo("PARTIAL");
        assertThat(statuses(partial)).containsExactly("APPLIED");
        assertThat(partial.path("targets").path(0).path("error").asString()).contains(gone.address());

        gone.start();
        cluster.awaitReady(LONG);
        await().atMost(LONG).untilAsserted(() -> {
            JsonNode retried = settled(brokers.act(partial.path("id").asString(), "retry"));
            assertThat(retried.path("status").asString()).as(retried.toString()).isEqualTo("SUCCEEDED");
        });
    }

    @Test
    void aMasterThatSwitchesAfterThePlanStopsItAndTheNewMasterShowsWhatWasDesired() {
        EmbeddedNode old = cluster.master("broker-a");
        assertThat(brokers.set(old, 4).json().path("status").asString()).isEqualTo("SUCCEEDED");
        EmbeddedNode next = slave("broker-a");
        String plan = rest.put("/api/v1/nodes/" + brokers.id(next) + "/permission?dryRun=true", "{\"perm\":2}")
                .json()
                .path("id")
                .asString();

        old.kill();
        await().atMost(LONG)
                .until(() -> brokers.of(next).path("status").asString().equals("MASTER"));

        Answer confirm = brokers.act(plan, "confirm");
        assertThat(confirm.status()).as(confirm.body()).isEqualTo(409);
        assertThat(confirm.json().path("errors").path(0).path("message").asString())
                .contains("MASTER");
        JsonNode switched = brokers.of(next);
        assertThat(switched.path("perm").asInt()).isEqualTo(6);
        assertThat(switched.path("desiredPerm").asInt()).isEqualTo(4);

        Answer again = brokers.set(next, 4);
        assertThat(again.json().path("status").asString()).as(again.body()).isEqualTo("SUCCEEDED");
    }

    @Test
    void twoChangesThatTogetherWouldTakeTheLastWritableMasterAreNotBothRun() {
        EmbeddedNode last = cluster.master("broker-b");
        String first = confirmed(slave("broker-a"), cluster.master("broker-a"), 30);
        await().atMost(LONG).until(() -> statuses(brokers.change(first)).equals(List.of("VERIFIED", "PENDING")));

        JsonNode second = settled(brokers.set(last, 4));

        assertThat(second.path("status").asString()).as(second.toString()).isEqualTo("PAUSED");
        assertThat(second.path("note").asString()).contains("nobody could send to cluster mq-demo");
        assertThat(statuses(second)).containsExactly("PENDING");
        assertThat(brokers.permission(last)).isEqualTo(6);
        brokers.act(second.path("id").asString(), "cancel");
        brokers.act(first, "cancel");
        brokers.awaitStatus(first, "CANCELLED");
        assertThat(brokers.permission(cluster.master("broker-a"))).isEqualTo(6);
    }

    @Test
    void aMasterThatSwitchesBetweenWavesIsNotWrittenAndItsTargetIsDoneAsTheSlaveThatItIsThen() {
        EmbeddedNode old = cluster.master("broker-a");
        EmbeddedNode next = slave("broker-a");
        String change = confirmed(slave("broker-b"), old, 8);
        await().atMost(LONG).until(() -> statuses(brokers.change(change)).equals(List.of("VERIFIED", "PENDING")));

        old.kill();
        JsonNode stopped = settled(brokers.change(change));

        assertThat(statuses(stopped)).as(stopped.toString()).containsExactly("VERIFIED", "FAILED");
        assertThat(stopped.path("targets").path(1).path("error").asString()).isNotEmpty();
        assertThat(brokers.permission(next)).isEqualTo(6);

        old.start();
        await().atMost(LONG)
                .until(() -> brokers.of(old).path("status").asString().equals("SLAVE"));
        JsonNode retried = settled(brokers.act(change, "retry"));
        assertThat(retried.path("status").asString()).as(retried.toString()).isEqualTo("SUCCEEDED");
        assertThat(retried.path("targets").path(1).path("role").asString()).isEqualTo("SLAVE");
        assertThat(brokers.permission(next)).as("nobody asked for it").isEqualTo(6);
    }

    /** Both to 4, one after the other with so many seconds in between; the first one is being written when this returns. */
    private String confirmed(EmbeddedNode first, EmbeddedNode second, int soakSeconds) {
        String body = """
                {"perm":4,"nodes":["%s","%s"],"waves":[1],"soakSeconds":%d}""".formatted(brokers.id(first), brokers.id(second), soakSeconds);
        String plan = rest.post("/api/v1/permission-changes?dryRun=true", body)
                .json()
                .path("id")
                .asString();
        Thread.ofVirtual().start(() -> brokers.act(plan, "confirm"));
        return plan;
    }

    private EmbeddedNode slave(String group) {
        EmbeddedNode master = cluster.master(group);
        return cluster.nodes(NodeKind.BROKER).stream()
                .filter(node -> group.equals(node.group()) && !node.equals(master))
                .findFirst()
                .orElseThrow();
    }

    /** Waits for a change that was still running when it was answered. */
    private JsonNode settled(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isIn(200, 202);
        return settled(answer.json());
    }

    private JsonNode settled(JsonNode change) {
        String id = change.path("id").asString();
        await().atMost(LONG)
                .until(() -> !List.of("RUNNING", "ROLLING_BACK")
                        .contains(brokers.change(id).path("status").asString()));
        return brokers.change(id);
    }

    private static List<String> statuses(JsonNode change) {
        return StreamSupport.stream(change.path("targets").spliterator(), false)
                .map(target -> target.path("status").asString())
                .toList();
    }

    private static List<Integer> waves(JsonNode change) {
        return StreamSupport.stream(change.path("targets").spliterator(), false)
                .map(target -> target.path("wave").asInt())
                .toList();
    }
}
