package io.mqconsole.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mqconsole.BackendTest;
import io.mqconsole.RestClient;
import io.mqconsole.embedded.EmbeddedCluster;
import io.mqconsole.embedded.NodeKind;
import io.mqconsole.embedded.junit.RocketMqCluster;
import io.mqconsole.embedded.junit.SharedCluster;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Regions over REST against a real cluster: what is stored, and what is refused in time. */
@RocketMqCluster(SharedCluster.TWO_ROOMS)
@BackendTest
class RegionApiIT {
    private static final Duration LIMIT = Duration.ofSeconds(3);

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate database;

    private final EmbeddedCluster cluster;
    private RestClient api;

    RegionApiIT(EmbeddedCluster cluster) {
        this.cluster = cluster;
    }

    @BeforeEach
    void connect() {
        api = RestClient.anonymous(port).admin();
    }

    @AfterEach
    void removeRegions() {
        for (JsonNode region : api.get("/api/v1/regions").json().get("content")) {
            if (!region.get("name").asString().equals("default")) {
                api.delete("/api/v1/regions/" + region.get("name").asString() + "?force=true&version="
                        + region.get("version"));
            }
        }
    }

    @Test
    void aRegionIsAddedAndItsBrokersAppear() {
        var created = api.post("/api/v1/regions", body("south", nameServers(), ""));

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("Location")).isEqualTo("/api/v1/regions/south");
        assertThat(created.json().get("version").asInt()).isEqualTo(1);
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            JsonNode region = api.get("/api/v1/regions/south").json();
            assertThat(region.get("brokers").asInt()).isEqualTo(4);
            assertThat(region.get("collectedAt").isNull()).isFalse();
        });
        assertThat(api.get("/api/v1/nodes?exact.region=south")
                        .json()
                        .get("total")
                        .asInt())
                .isEqualTo(6);
    }

    @Test
    void credentialsAreNotReadableInTheDatabaseNorOverTheApi() {
        var created = api.post(
                "/api/v1/regions",
                body("south", nameServers(), ",\"accessKey\":\"operator-key\",\"secretKey\":\"s3cr3t-value\""));

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.body()).contains("operator-key").doesNotContain("s3cr3t");
        assertThat(api.get("/api/v1/regions/south").body()).doesNotContain("s3cr3t");
        assertThat(api.get("/api/v1/audit?resource=region/south").body())
                .contains("region.create")
                .doesNotContain("s3cr3t");
        byte[] stored = database.queryForObject("SELECT secret_key FROM region WHERE name = 'south'", byte[].class);
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("s3cr3t");
    }

    @Test
    void aKeptSecretIsNotSentToANameServerThatWasNamedLater() {
        api.post("/api/v1/regions", body("south", nameServers(), ",\"accessKey\":\"ak\",\"secretKey\":\"sk-123456\""));

        var same =
                api.put("/api/v1/regions/south", update(nameServers(), 1, ",\"accessKey\":\"ak\",\"remark\":\"kept\""));
        var moved =
                api.put("/api/v1/regions/south", update("\"127.0.0.1:9\"", 2, ",\"accessKey\":\"ak\",\"force\":true"));

        assertThat(same.status()).isEqualTo(200);
        assertThat(moved.status()).isEqualTo(400);
        assertThat(moved.json().at("/errors/0/field").asString()).isEqualTo("secretKey");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no port             | nameServers",
                "10.0.0.1:0          | nameServers",
                "10.0.0.1:99999      | nameServers",
                "http://10.0.0.1:9876| nameServers",
                "169.254.169.254:80  | nameServers",
                "0.0.0.0:9876        | nameServers",
                "224.0.0.1:9876      | nameServers",
                "no-such-host.invalid:9876 | nameServers",
            })
    void aMalformedOrForbiddenAddressIsRefusedAndNothingIsStored(String address, String field) {
        long began = System.nanoTime();

        var refused = api.post("/api/v1/regions", body("bad", "\"" + address + "\"", ""));

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(LIMIT);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("code").asString()).isEqualTo("validation-failed");
        assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(api.get("/api/v1/regions/bad").status()).isEqualTo(404);
    }

    @Test
    void anAddressWhereNothingListensIsToldAtOnce() {
        var refused = api.post("/api/v1/regions", body("bad", nameServers() + ",\"127.0.0.1:9\"", ""));

        assertThat(refused.status()).isEqualTo(502);
        assertThat(refused.json().get("code").asString()).isEqualTo("broker-unreachable");
        assertThat(refused.json().at("/errors/0/message").asString())
                .contains("127.0.0.1:9")
                .contains("UNREACHABLE");
        assertThat(refused.json().get("errors")).hasSize(1);
        assertThat(api.get("/api/v1/regions/bad").status()).isEqualTo(404);
    }

    @Test
    void anAddressThatSwallowsConnectionsIsToldWithinThreeSeconds() throws Exception {
        try (var hole = new BlackHole()) {
            long began = System.nanoTime();

            var refused = api.post("/api/v1/regions", body("bad", "\"" + hole.address() + "\"", ""));

            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(LIMIT);
            assertThat(refused.status()).isEqualTo(502);
            assertThat(api.get("/api/v1/regions/bad").status()).isEqualTo(404);
        }
    }

    @Test
    void aHungNameServerIsToldWithinThreeSecondsAndForceStoresItAnyway() {
        var hung = cluster.node("ns-b");
        hung.hang();
        try {
            long began = System.nanoTime();
            var refused = api.post("/api/v1/regions", body("bad", nameServers(), ""));
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(LIMIT);
            assertThat(refused.status()).isEqualTo(502);
            assertThat(refused.json().at("/errors/0/message").asString()).contains(hung.address(), "TIMEOUT");

            assertThat(api.post("/api/v1/regions", body("forced", nameServers(), ",\"force\":true"))
                            .status())
                    .isEqualTo(201);
            var test = api.post("/api/v1/regions/forced/test", null);
            assertThat(test.status()).isEqualTo(200);
            assertThat(test.json().get("reachable").asBoolean()).isFalse();
            assertThat(test.json().at("/nameServers/0/brokers").asInt()).isEqualTo(4);
            assertThat(test.json().at("/nameServers/1/failure/code").asString()).isEqualTo("TIMEOUT");
        } finally {
            hung.resume();
        }
    }

    @Test
    void aNameIsTakenOnceAndAnOldVersionIsRefused() {
        api.post("/api/v1/regions", body("south", nameServers(), ""));

        var twice = api.post("/api/v1/regions", body("south", nameServers(), ""));
        var stale = api.put("/api/v1/regions/south", update(nameServers(), 7, ""));
        var staleDelete = api.delete("/api/v1/regions/south?version=7");
        var withoutVersion = api.put(
                "/api/v1/regions/south", "{\"nameServers\":[" + nameServers() + "],\"tls\":false,\"force\":false}");

        assertThat(List.of(twice.status(), stale.status(), staleDelete.status()))
                .containsOnly(409);
        assertThat(withoutVersion.status()).isEqualTo(400);
        assertThat(api.get("/api/v1/regions/south").json().get("version").asInt())
                .isEqualTo(1);
        assertThat(api.delete("/api/v1/regions/south?version=1").status()).isEqualTo(204);
        assertThat(api.get("/api/v1/regions/south").status()).isEqualTo(404);
    }

    @Test
    void aRegionWithConfigurationItemsIsRemovedByForceOnlyAndTheTrailCountsWhatWent() {
        api.post("/api/v1/regions", body("south", nameServers(), ""));
        JsonNode item = api.post(
                        "/api/v1/config-items",
                        "{\"region\":\"south\",\"targetType\":\"REGION\",\"targetName\":\"south\","
                                + "\"property\":\"maxMessageSize\",\"value\":\"4194304\"}")
                .json();
        api.put("/api/v1/config-items/" + item.path("id").asString(), "{\"value\":\"8388608\",\"version\":1}");

        JsonNode contents = api.get("/api/v1/regions/south").json().path("contents");
        var refused = api.delete("/api/v1/regions/south?version=1");

        assertThat(contents.path("configItems").asInt()).isEqualTo(1);
        assertThat(contents.path("configVersions").asInt()).isEqualTo(2);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("detail").asString())
                .contains("1 configuration items (2 versions)", "Export", "force");
        assertThat(versionsOf(item)).isEqualTo(2);

        assertThat(api.delete("/api/v1/regions/south?version=1&force=true").status())
                .isEqualTo(204);
        assertThat(versionsOf(item)).isZero();
        assertThat(api.get("/api/v1/audit?action=region.delete&exact.resource=region/south")
                        .json()
                        .at("/content/0/detail/before/contents/configVersions")
                        .asInt())
                .isEqualTo(2);
    }

    private int versionsOf(JsonNode item) {
        return database.queryForObject(
                "SELECT COUNT(*) FROM config_item_revision WHERE item_id = ?",
                Integer.class,
                item.path("id").asString());
    }

    @Test
    void everythingThatGoesWithARegionIsCounted() {
        List<String> goes = database.queryForList("""
                SELECT table_name FROM information_schema.referential_constraints
                WHERE constraint_schema = DATABASE() AND delete_rule = 'CASCADE'
                  AND referenced_table_name IN ('region', 'config_item', 'node', 'holding_note', 'first_seen')
                """, String.class);

        assertThat(goes)
                .as("tables that lose rows with a region: count them in RegionContents, too")
                .containsExactlyInAnyOrder("config_item", "config_item_revision", "node", "holding_note", "first_seen");
    }

    @ParameterizedTest
    @CsvSource({
        "South",
        "-south",
        "so uth",
        "<script>alert(1)</script>",
        "''",
        "南方",
        "aaaaaaaaaabbbbbbbbbbccccccccccddd"
    })
    void aNameThatCouldNotStandInAnAddressIsRefused(String name) {
        var refused = api.post("/api/v1/regions", body(name, nameServers(), ""));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("name");
    }

    private String nameServers() {
        return String.join(
                ",",
                cluster.nodes(NodeKind.NAMESRV).stream()
                        .map(node -> "\"" + node.address() + "\"")
                        .toList());
    }

    private static String body(String name, String nameServers, String more) {
        return "{\"name\":\"%s\",\"nameServers\":[%s]%s}".formatted(name, nameServers, more);
    }

    private static String update(String nameServers, int version, String more) {
        return "{\"nameServers\":[%s],\"version\":%d%s}".formatted(nameServers, version, more);
    }

    /** A port whose accept queue is full: connecting to it neither succeeds nor fails. */
    private static final class BlackHole implements AutoCloseable {
        private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        private final List<Socket> waiting = new ArrayList<>();

        BlackHole() throws Exception {
            for (int i = 0; i < 16; i++) {
                var socket = new Socket();
                waiting.add(socket);
                try {
                    socket.connect(new InetSocketAddress(server.getInetAddress(), server.getLocalPort()), 200);
                } catch (SocketTimeoutException full) {
                    return;
                }
            }
            throw new IllegalStateException("this system's accept queue never fills");
        }

        String address() {
            return "127.0.0.1:" + server.getLocalPort();
        }

        @Override
        public void close() throws Exception {
            for (Socket socket : waiting) {
                socket.close();
            }
            server.close();
        }
    }
}
