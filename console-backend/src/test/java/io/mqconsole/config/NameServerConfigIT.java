package io.mqconsole.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mqconsole.BackendTest;
import io.mqconsole.RestClient;
import io.mqconsole.RestClient.Answer;
import io.mqconsole.embedded.EmbeddedCluster;
import io.mqconsole.embedded.EmbeddedNode;
import io.mqconsole.embedded.MqAdmin;
import io.mqconsole.embedded.NodeKind;
import io.mqconsole.embedded.junit.RocketMqCluster;
import io.mqconsole.embedded.junit.SharedCluster;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** Configuration of two real NameServers compared, pushed and set back over REST, as RocketMQ's own tool sees it. */
@RocketMqCluster(SharedCluster.TWO_ROOMS)
@BackendTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NameServerConfigIT {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String PATH = "/api/v1/namesrv-config";
    private static final String KEY = "waitSecondsForService";

    @DynamicPropertySource
    static void region(DynamicPropertyRegistry properties) {
        properties.add("mqconsole.namesrv", SharedCluster.TWO_ROOMS.get()::namesrvAddrs);
    }

    @LocalServerPort
    private int port;

    private final EmbeddedCluster cluster;
    private final MqAdmin witness;
    private RestClient admin;

    NameServerConfigIT(EmbeddedCluster cluster) {
        this.cluster = cluster;
        this.witness = MqAdmin.of(cluster);
    }

    @BeforeAll
    void theRegionIsThere() {
        admin = RestClient.anonymous(port).admin();
        await().atMost(LONG).until(() -> admin.get(PATH + "?region=default").status() == 200);
    }

    private Answer push(String query, String values, String more) {
        return admin.post(PATH + "/push" + query, "{\"region\":\"default\",\"values\":{%s}%s}".formatted(values, more));
    }

    private static String to(EmbeddedNode... nodes) {
        return ",\"nodes\":["
                + String.join(
                        ",",
                        Stream.of(nodes).map(node -> '"' + node.address() + '"').toList()) + "]";
    }

    /** What differs between them that should be alike. */
    private List<String> disagreements() {
        return admin.get(PATH + "?region=default&differing=true")
                .json()
                .path("content")
                .valueStream()
                .map(row -> row.path("key").asString())
                .toList();
    }

    /** By NameServer, as RocketMQ's own tool reads it from each. */
    private List<String> witnessed(String key) {
        return cluster.nodes(NodeKind.NAMESRV).parallelStream()
                .map(node -> witness.nameServerConfig(node.address()).getOrDefault(key, "-"))
                .toList();
    }

    private static List<String> statuses(JsonNode change) {
        return change.path("targets")
                .valueStream()
                .map(target -> target.path("status").asString())
                .toList();
    }

    private JsonNode change(String id) {
        return admin.get("/api/v1/changes/" + id).json();
    }

    private void assertBack(String id) {
        Answer back = admin.post("/api/v1/changes/" + id + "/rollback", null);
        assertThat(back.json().path("status").asString()).as(back.body()).isEqualTo("ROLLED_BACK");
    }

    @Test
    void valuesGoToOneNameServerAfterTheOtherAreReadBackAndSetBack() {
        assertThat(disagreements()).isEmpty();
        String values = "\"" + KEY + "\":\"44\",\"scanNotActiveBrokerInterval\":\"5001\"";

        Answer cells = admin.post(PATH + "/check", "{\"region\":\"default\",\"values\":{" + values + "}}");
        assertThat(cells.json()
                        .valueStream()
                        .map(cell -> cell.path("key").asString() + " "
                                + cell.path("now").asString() + " "
                                + cell.path("verdict").asString()))
                .as(cells.body())
                .containsExactly(
                        "scanNotActiveBrokerInterval 1000 RESTART",
                        "scanNotActiveBrokerInterval 1000 RESTART",
                        KEY + " 45 CHANGE",
                        KEY + " 45 CHANGE");

        JsonNode plan = push("?dryRun=true", values, ",\"reason\":\"try\"").json();
        assertThat(plan.path("status").asString()).as(plan.toString()).isEqualTo("PLANNED");
        assertThat(plan.path("kind").asString()).isEqualTo("NAMESRV_CONFIG");
        assertThat(plan.path("waveCount").asInt()).isEqualTo(2);
        assertThat(plan.path("warnings").toString()).contains("scanNotActiveBrokerInterval");
        assertThat(witnessed(KEY)).containsOnly("45");

        String id = plan.path("id").asString();
        JsonNode done = admin.post("/api/v1/changes/" + id + "/confirm", null).json();
        assertThat(done.path("status").asString()).as(done.toString()).isEqualTo("SUCCEEDED");
        assertThat(statuses(done)).hasSize(4).containsOnly("VERIFIED");
        assertThat(witnessed(KEY)).hasSize(2).containsOnly("44");
        assertThat(push("", values, "").code()).isEqualTo("nothing-to-do");

        assertBack(id);
        assertThat(witnessed(KEY)).containsOnly("45");
    }

    @Test
    void aValueOnOneOfThemIsADisagreementThatTheComparisonNames() {
        EmbeddedNode one = cluster.nodes(NodeKind.NAMESRV).getFirst();

        JsonNode done = push("", "\"orderMessageEnable\":\"true\"", to(one)).json();
        assertThat(statuses(done)).as(done.toString()).containsExactly("VERIFIED");
        assertThat(disagreements()).containsExactly("orderMessageEnable");
        JsonNode row = admin.get(PATH + "?region=default&exact.key=orderMessageEnable")
                .json()
                .path("content")
                .path(0);
        assertThat(row.path("values").path(one.address()).asString()).isEqualTo("true");
        assertThat(row.path("differs").asBoolean()).isTrue();
        assertThat(row.path("catalogue").path("effect").asString()).isEqualTo("LIVE");

        assertBack(done.path("id").asString());
        assertThat(disagreements()).isEmpty();
    }

    @Test
    void oneThatHangsIsToldTheOtherIsWrittenAndTheNextAttemptCompletesIt() {
        EmbeddedNode hung = cluster.node("ns-b");
        hung.hang();
        String id;
        try {
            id = push("", "\"" + KEY + "\":\"43\"", "").json().path("id").asString();
            await().atMost(LONG)
                    .untilAsserted(() ->
                            assertThat(change(id).path("status").asString()).isEqualTo("PARTIAL"));
            JsonNode compared = admin.get(PATH + "?region=default").json();
            assertThat(compared.path("partial").asBoolean()).isTrue();
            assertThat(compared.path("failures").path(0).path("node").asString())
                    .isEqualTo(hung.address());
        } finally {
            hung.resume();
        }
        change(id)
                .path("targets")
                .forEach(target -> assertThat(target.path("status").asString())
                        .isEqualTo(target.path("address").asString().equals(hung.address()) ? "FAILED" : "VERIFIED"));
        await().atMost(LONG).untilAsserted(() -> {
            admin.post("/api/v1/changes/" + id + "/retry", null);
            assertThat(change(id).path("status").asString()).isEqualTo("SUCCEEDED");
        });
        assertThat(witnessed(KEY)).containsOnly("43");
        assertBack(id);
        assertThat(disagreements()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"waitSecondsForService\":\"44\"|,\"nodes\":[]|422|no-target",
                "\"waitSecondsForService\":\"44\"|,\"nodes\":[\"127.0.0.1:1\"]|400|127.0.0.1:1",
                "\"waitSecondsForService\":\"44\",\"kvConfigPath\":\"/tmp/kv\"||400|kvConfigPath",
                "\"waitSecondsForService\":\"soon\"||400|soon",
                "\"clusterTest\":\"true \"||400|clusterTest",
                "\"flushDiskType\":\"ASYNC_FLUSH\"||400|flushDiskType",
                "||400|values"
            })
    void aPushThatCannotBeIsRefusedByNameAndChangesNobody(String values, String more, int status, String named) {
        Answer refused = push("", values == null ? "" : values, more == null ? "" : more);

        assertThat(refused.status()).as(refused.body()).isEqualTo(status);
        assertThat(refused.body()).contains(named);
        assertThat(disagreements()).isEmpty();
        assertThat(admin.get(PATH + "?region=nowhere").status()).isEqualTo(400);
    }
}
