package io.mqconsole.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mqconsole.BackendTest;
import io.mqconsole.RestClient;
import io.mqconsole.RestClient.Answer;
import io.mqconsole.embedded.EmbeddedCluster;
import io.mqconsole.embedded.NodeKind;
import io.mqconsole.embedded.junit.RocketMqCluster;
import io.mqconsole.embedded.junit.SharedCluster;
import io.mqconsole.snapshot.RegionCollectors;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Nodes over REST, as a script uses them. */
@RocketMqCluster(SharedCluster.TWO_ROOMS)
@BackendTest
class NodeApiIT {
    @DynamicPropertySource
    static void region(DynamicPropertyRegistry properties) {
        properties.add("mqconsole.namesrv", SharedCluster.TWO_ROOMS.get()::namesrvAddrs);
    }

    @LocalServerPort
    int port;

    @Autowired
    NodeMapper mapper;

    @Autowired
    KnownNodes known;

    @Autowired
    RegionCollectors collectors;

    private final EmbeddedCluster cluster;
    private RestClient api;

    NodeApiIT(EmbeddedCluster cluster) {
        this.cluster = cluster;
    }

    @BeforeEach
    void everyNodeIsThere() {
        api = RestClient.anonymous(port).admin();
        await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> {
            JsonNode list = api.get("/api/v1/nodes").json();
            assertThat(list.get("partial").asBoolean()).isFalse();
            assertThat(texts(list, "room")).hasSizeGreaterThanOrEqualTo(6).doesNotContain("null");
            assertThat(texts(list, "status")).filteredOn("MASTER"::equals).hasSize(2);
        });
    }

    @Test
    void theListHasEveryFieldOfTheContract() {
        JsonNode list = api.get("/api/v1/nodes?pageSize=1&nodeType=BROKER").json();

        assertThat(list.propertyNames())
                .contains("content", "pageNum", "pageSize", "total", "collectedAt", "partial", "failures");
        assertThat(list.get("total").asInt()).isEqualTo(4);
        assertThat(list.get("content")).hasSize(1);
        assertThat(list.at("/content/0").propertyNames())
                .contains(
                        "id",
                        "hostname",
                        "nodeType",
                        "status",
                        "vip",
                        "rip",
                        "cluster",
                        "room",
                        "dataCenter",
                        "nodeGroup",
                        "env",
                        "city",
                        "cell",
                        "perm",
                        "brokerName",
                        "brokerId",
                        "address",
                        "brokerVersion",
                        "putTps",
                        "getTps",
                        "diskUsedRatio",
                        "freshness",
                        "collectedAt",
                        "lastSeen",
                        "version");
        assertThat(list.get("collectedAt").asString()).endsWith("Z");
    }

    @ParameterizedTest
    @CsvSource({
        "room=gz00a,3", // a part of the text, whatever the case: one NameServer, two brokers
        "exact.room=gz00a,0",
        "exact.room=GZ00A,3",
        "nodeType=NAMESRV,2",
        "status=MASTER,2",
        "nodeType=BROKER&room=GZ00B,2", // which of them are masters is left to the controllers
        "brokerName=broker-a,2",
        "region=nowhere,0",
    })
    void filtersNarrow(String query, int expected) {
        assertThat(api.get("/api/v1/nodes?" + query).json().get("total").asInt())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "pageNum=0",
        "pageNum=x",
        "pageSize=0",
        "pageSize=501",
        "sort=nope",
        "sort=room;up",
        "colour=red",
        "status=ASLEEP",
        "exact.colour=red",
    })
    void aQueryThatCannotBeMeantIsRefused(String query) {
        Answer refused = api.get("/api/v1/nodes?" + query);

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.json().get("errors")).isNotEmpty();
    }

    @Test
    void theConfigurationComesWithWhatIsKnownOfEachKeyInTheReadersLanguage() {
        String path = "/api/v1/nodes?nodeType=BROKER&pageSize=1";
        String id = api.get(path).json().at("/content/0/id").asString();

        for (String language : List.of("en", "zh-CN")) {
            JsonNode config = api.with("Accept-Language", language)
                    .get("/api/v1/nodes/" + id + "/config")
                    .json();
            JsonNode kept = entry(config, "fileReservedTime");
            JsonNode inList = api.with("Accept-Language", language)
                    .get("/api/v1/config-catalogue?owner=BROKER&exact.key=fileReservedTime")
                    .json()
                    .at("/content/0");

            assertThat(kept.get("value").asString()).isEqualTo("1");
            assertThat(kept.get("differsFromDefault").asBoolean()).isTrue();
            assertThat(kept.get("catalogue")).isEqualTo(inList);
            assertThat(inList.get("defaultValue").asString()).isEqualTo("72");
            assertThat(inList.get("effect").asString()).isEqualTo("LIVE");
            assertThat(inList.get("help").asString().codePoints().anyMatch(c -> c > 0x3000))
                    .isEqualTo(language.startsWith("zh"));
            assertThat(entry(config, "room").get("catalogue").isNull()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "owner=NAMESERVER&key=scanNot,1",
        "exact.key=listenPort,2",
        "text=halbwegs,0",
        "text=半消息&owner=BROKER,3",
        "danger=FORBIDDEN&exact.key=brokerName,1",
        "effect=LIVE&exact.key=flushDiskType,0",
    })
    void theCatalogueOfKeysIsFiltered(String query, int expected) {
        assertThat(api.get("/api/v1/config-catalogue?" + query.replace("半消息", "%E5%8D%8A%E6%B6%88%E6%81%AF"))
                        .json()
                        .get("total")
                        .asInt())
                .isEqualTo(expected);
    }

    private static JsonNode entry(JsonNode config, String key) {
        return config.get("entries")
                .valueStream()
                .filter(entry -> entry.get("key").asString().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void sortingAndPagingAgree() {
        List<String> all = texts(api.get("/api/v1/nodes?sort=address,desc").json(), "address");
        var paged = new ArrayList<String>();
        for (int page = 1; page <= 3; page++) {
            paged.addAll(texts(
                    api.get("/api/v1/nodes?sort=address,desc&pageSize=2&pageNum=" + page)
                            .json(),
                    "address"));
        }

        assertThat(paged).isEqualTo(all).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void csvHoldsTheWholeListWithAHeader() {
        Answer csv = api.with("Accept", "text/csv").get("/api/v1/nodes?pageSize=1");

        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.body()).startsWith("\uFEFFid,hostname,nodeType");
        assertThat(csv.body().lines()).hasSizeGreaterThanOrEqualTo(7);
    }

    @Test
    void anEditCountsOverWhatTheNodeSaysUntilItIsTakenBack() {
        JsonNode before = broker("broker-a-1");
        String path = "/api/v1/nodes/" + before.get("id").asString();

        Answer edited = api.put(path, labels(before).replace("\"city\":null", "\"city\":\"Foshan\""));
        Answer stale = api.put(path, labels(before));

        assertThat(edited.status()).as(edited.body()).isEqualTo(200);
        assertThat(edited.json().get("city").asString()).isEqualTo("Foshan");
        assertThat(edited.json().get("edited")).extracting(JsonNode::asString).containsExactly("city");
        assertThat(stale.status()).isEqualTo(409);

        Answer takenBack = api.put(path, labels(edited.json()));
        assertThat(takenBack.json().get("city")).isEqualTo(before.get("city"));
        assertThat(takenBack.json().get("edited")).isEmpty();
        assertThat(api.get("/api/v1/audit?action=node.update")
                        .json()
                        .get("total")
                        .asInt())
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void aHostNameBelongsToOneNodeOfARegion() {
        JsonNode one = broker("broker-a-1");
        String taken = broker("broker-b-1").get("hostname").asString();

        Answer refused = api.put(
                "/api/v1/nodes/" + one.get("id").asString(),
                labels(one).replace("\"hostname\":null", "\"hostname\":\"" + taken.toUpperCase() + "\""));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("detail").asString()).contains(taken.toUpperCase());
    }

    @Test
    void aRouterIsRegisteredChangedAndRemovedAndABrokerIsNot() {
        Answer created = api.post(
                "/api/v1/nodes",
                "{\"region\":\"default\",\"nodeType\":\"ROUTER\",\"hostname\":\"router-1\",\"room\":\"GZ00A\"}");
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        String path = created.header("Location");
        assertThat(created.json().get("status").isNull())
                .as("nobody watches it")
                .isTrue();

        Answer twice =
                api.post("/api/v1/nodes", "{\"region\":\"default\",\"nodeType\":\"ROUTER\",\"hostname\":\"Router-1\"}");
        Answer broker =
                api.post("/api/v1/nodes", "{\"region\":\"default\",\"nodeType\":\"BROKER\",\"hostname\":\"b\"}");
        Answer nowhere = api.post("/api/v1/nodes", "{\"region\":\"nope\",\"nodeType\":\"ROUTER\",\"hostname\":\"b\"}");
        assertThat(List.of(twice.status(), broker.status(), nowhere.status())).containsExactly(409, 400, 400);

        assertThat(api.delete(path + "?version=9").status()).isEqualTo(409);
        assertThat(api.delete(path + "?version=" + created.json().get("version"))
                        .status())
                .isEqualTo(204);
        assertThat(api.get(path).status()).isEqualTo(404);
    }

    @Test
    void aLivingBrokerCannotBeRemovedFromTheList() {
        JsonNode broker = broker("broker-a-1");

        Answer refused =
                api.delete("/api/v1/nodes/" + broker.get("id").asString() + "?version=" + broker.get("version"));

        assertThat(refused.status()).isEqualTo(409);
    }

    @Test
    void aBrokerGroupThatOnlyTheDatabaseRemembersIsMissedInListsUntilItsNodeIsRemoved() {
        NodeRow gone = KnownNodesTest.row("bbbbbbbbbbbbbbbbbbbbbbbb", "default", "broker-gone", Instant.now());
        mapper.insert(gone);
        try {
            known.reload();
            collectors.readHoldingsAgain("default");
            await().untilAsserted(() -> {
                JsonNode topics = api.get("/api/v1/topics").json();
                assertThat(topics.get("partial").asBoolean()).isTrue();
                assertThat(topics.get("failures").toString()).contains("broker-gone", "UNREACHABLE");
                assertThat(topics.get("collectedAt").isNull()).isFalse();
            });
            assertThat(api.delete("/api/v1/nodes/" + gone.id() + "?version=0").status())
                    .isEqualTo(204);
        } finally {
            mapper.delete(gone.id(), 0);
        }
        collectors.readHoldingsAgain("default");
        await().untilAsserted(() -> assertThat(
                        api.get("/api/v1/topics").json().get("partial").asBoolean())
                .isFalse());
    }

    @Test
    void anImportIsPreviewedAppliedWholeAndThenTheSame() {
        String a = cluster.node("broker-a-2").address();
        String file = "address,hostname,nodeType,vip\n" + a + ",,,10.1.1.1\n,router-9,ROUTER,10.1.1.9\n";

        assertThat(verdicts(imports(file, true))).containsExactly("UPDATE", "CREATE");
        assertThat(api.get("/api/v1/nodes?hostname=router-9")
                        .json()
                        .get("total")
                        .asInt())
                .isZero();
        assertThat(imports(file, false).json().get("applied").asBoolean()).isTrue();
        assertThat(verdicts(imports(file, false))).containsExactly("SAME", "SAME");

        JsonNode router = api.get("/api/v1/nodes?hostname=router-9").json().at("/content/0");
        assertThat(router.get("vip").asString()).isEqualTo("10.1.1.9");
        api.delete("/api/v1/nodes/" + router.get("id").asString() + "?version=" + router.get("version"));
    }

    @Test
    void oneBadRowStopsAnImport() {
        String a = cluster.node("broker-b-2").address();
        String file = "- address: " + a + "\n  nodeGroup: gold\n- hostname: nobody\n  room: x\n";

        Answer result = api.post("/api/v1/nodes/import", importBody("YAML", file));

        assertThat(verdicts(result)).containsExactly("UPDATE", "INVALID");
        assertThat(result.json().get("applied").asBoolean()).isFalse();
        assertThat(broker("broker-b-2").get("nodeGroup").asString("")).isNotEqualTo("gold");
    }

    @ParameterizedTest
    @CsvSource({"nope", "aaaaaaaaaaaaaaaaaaaaaaaa", "..%2F..%2Fetc", "a;b", "%00"})
    void anIdThatIsNoNodeIsNotFound(String id) {
        assertThat(api.get("/api/v1/nodes/" + id).status()).isIn(400, 404);
        assertThat(api.get("/api/v1/nodes/" + id + "/config").status()).isIn(400, 404);
    }

    @Test
    void aDetailOfAHungBrokerIsToldInTimeAndAskingWhatANodeHasNotIsRefused() {
        var victim = cluster.node("broker-b-2");
        String broker = broker("broker-b-2").get("id").asString();
        String nameServer = api.get("/api/v1/nodes?nodeType=NAMESRV")
                .json()
                .at("/content/0/id")
                .asString();
        assertThat(api.get("/api/v1/nodes/" + nameServer + "/config").status()).isEqualTo(200);
        assertThat(api.get("/api/v1/nodes/" + nameServer + "/runtime").status()).isEqualTo(422);
        victim.hang();
        try {
            long began = System.nanoTime();
            Answer silent = api.get("/api/v1/nodes/" + broker + "/config");
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
            assertThat(silent.status()).isEqualTo(502);
            assertThat(silent.json().get("code").asString()).isEqualTo("broker-unreachable");
            assertThat(silent.json().get("detail").asString()).contains(victim.address(), "TIMEOUT");
        } finally {
            victim.resume();
        }
    }

    @Test
    void clustersAreSummedUp() {
        JsonNode clusters = api.get("/api/v1/clusters").json();

        assertThat(clusters.get("total").asInt()).isEqualTo(1);
        assertThat(clusters.get("collectedAt").isNull()).isFalse();
        JsonNode only = clusters.at("/content/0");
        assertThat(only.get("brokers").asInt()).isEqualTo(4);
        assertThat(only.get("masters").asInt()).isEqualTo(2);
        assertThat(only.get("deployMode").asString()).isEqualTo("CROSS_ROOM");
        assertThat(only.get("rooms")).extracting(JsonNode::asString).containsExactly("GZ00A", "GZ00B");
    }

    private JsonNode broker(String name) {
        String address = cluster.node(name).address();
        assertThat(cluster.node(name).kind()).isEqualTo(NodeKind.BROKER);
        for (JsonNode node : api.get("/api/v1/nodes?nodeType=BROKER").json().get("content")) {
            if (node.get("address").asString().equals(address)) {
                return node;
            }
        }
        throw new AssertionError("no node " + name);
    }

    private Answer imports(String csv, boolean dryRun) {
        return api.post("/api/v1/nodes/import?dryRun=" + dryRun, importBody("CSV", csv));
    }

    private static String importBody(String format, String text) {
        return "{\"region\":\"default\",\"format\":\"%s\",\"text\":%s}"
                .formatted(format, new JsonMapper().writeValueAsString(text));
    }

    private static List<String> verdicts(Answer result) {
        assertThat(result.status()).as(result.body()).isEqualTo(200);
        return result.json()
                .get("rows")
                .valueStream()
                .map(row -> row.get("verdict").asString())
                .toList();
    }

    /** All labels as the node says. */
    private static String labels(JsonNode node) {
        return ("{\"hostname\":null,\"vip\":null,\"rip\":null,\"room\":null,\"dataCenter\":null,\"nodeGroup\":null,"
                        + "\"env\":null,\"city\":null,\"cell\":null,\"version\":%s}")
                .formatted(node.get("version"));
    }

    private static List<String> texts(JsonNode list, String field) {
        return list.get("content")
                .valueStream()
                .map(node -> node.get(field).asString("null"))
                .toList();
    }
}
