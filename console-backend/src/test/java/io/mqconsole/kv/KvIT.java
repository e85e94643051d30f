package io.mqconsole.kv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mqconsole.BackendTest;
import io.mqconsole.RestClient;
import io.mqconsole.RestClient.Answer;
import io.mqconsole.access.Role;
import io.mqconsole.access.TestUsers;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Values that are kept here; nothing of it needs a NameServer. */
@BackendTest
class KvIT {
    private static final String KV = "/api/v1/kv";
    private static final JsonMapper JSON = JsonMapper.shared();

    @LocalServerPort
    private int port;

    @Autowired
    private TestUsers users;

    private final String namespace = "app." + UUID.randomUUID().toString().substring(0, 8);
    private RestClient admin;

    @BeforeEach
    void client() {
        admin = RestClient.anonymous(port).admin();
    }

    private Answer create(String namespace, String key, String value) {
        return admin.post(KV, body(namespace, key, value).toString());
    }

    private static ObjectNode body(String namespace, String key, String value) {
        return JSON.createObjectNode()
                .put("namespace", namespace)
                .put("key", key)
                .put("value", value);
    }

    private String path(String key) {
        return KV + "/" + namespace + "/" + key;
    }

    private static String value(String value, int version) {
        return JSON.createObjectNode()
                .put("value", value)
                .put("version", version)
                .toString();
    }

    @Test
    void aValueIsStoredChangedRemovedAndMadeAgainFromItsHistory() {
        Answer made = create(namespace, "tabs.v2_x-1", " on\n\"开\" ");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.header("Location")).isEqualTo(path("tabs.v2_x-1"));
        assertThat(made.json().path("version").asInt()).isEqualTo(1);
        assertThat(made.json().path("operator").asString()).isEqualTo("admin");
        assertThat(admin.get(path("tabs.v2_x-1")).body()).isEqualTo(made.body());
        assertThat(create(namespace, "tabs.v2_x-1", "x").code()).isEqualTo("conflict");
        assertThat(create(namespace, "TABS.v2_x-1", "x").status())
                .as("case counts")
                .isEqualTo(201);

        Answer changed = admin.put(path("tabs.v2_x-1"), value("", 1));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().path("version").asInt()).isEqualTo(2);
        assertThat(changed.json().path("createdAt")).isEqualTo(made.json().path("createdAt"));
        assertThat(admin.put(path("tabs.v2_x-1"), value("late", 1)).code()).isEqualTo("conflict");
        assertThat(admin.delete(path("tabs.v2_x-1") + "?version=1").code()).isEqualTo("conflict");
        assertThat(admin.delete(path("tabs.v2_x-1") + "?version=2").status()).isEqualTo(204);
        assertThat(admin.get(path("tabs.v2_x-1")).status()).isEqualTo(404);
        assertThat(admin.put(path("tabs.v2_x-1"), value("x", 3)).status()).isEqualTo(404);

        assertThat(create(namespace, "tabs.v2_x-1", "again")
                        .json()
                        .path("version")
                        .asInt())
                .isEqualTo(4);
        var history = admin.get(path("tabs.v2_x-1") + "/history").json();
        assertThat(history.path("total").asInt()).isEqualTo(4);
        assertThat(history.path("content")
                        .valueStream()
                        .map(row -> row.path("version").asInt() + "="
                                + row.path("value").asString("removed")))
                .containsExactly("4=again", "3=removed", "2=", "1= on\n\"开\" ");
        assertThat(admin.get(path("never") + "/history").status()).isEqualTo(404);
        assertThat(admin.get("/api/v1/audit?exact.resource=kv/" + namespace + "/tabs.v2_x-1")
                        .json()
                        .path("content")
                        .valueStream()
                        .map(row -> row.path("action").asString()))
                .containsExactly("kv.create", "kv.delete", "kv.update", "kv.create");
    }

    @Test
    void theListIsFilteredSortedAndSparesLongValues() {
        create(namespace, "b", "x".repeat(64 * 1024));
        create(namespace, "A", "short");
        create(namespace + ".more", "a", "=1");
        var page = admin.get(KV + "?namespace=" + namespace.toUpperCase() + "&sort=key,desc")
                .json();
        assertThat(page.path("content")
                        .valueStream()
                        .map(row -> row.path("key").asString()
                                + row.path("value").asString().length()
                                + row.path("cut").asBoolean()))
                .containsExactly("b256true", "a2false", "A5false");
        assertThat(admin.get(KV + "?exact.namespace=" + namespace + "&key=a")
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(admin.get(KV + "?exact.namespace=" + namespace.toUpperCase())
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(admin.with("Accept", "text/csv")
                        .get(KV + "?exact.namespace=" + namespace + ".more")
                        .body())
                .contains("namespace,key,value,cut")
                .contains(",'=1,");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|k|namespace",
                "a b|k|namespace",
                "命名|k|namespace",
                "a/b|k|namespace",
                "..|k|namespace",
                "n|''|key",
                "n|.|key",
                "n|k:1|key",
                "n|k%00|key"
            })
    void namesThatDoNotFitAreRefused(String namespace, String key, String field) {
        Answer refused = create(namespace, key, "v");
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.json().path("errors").path(0).path("field").asString())
                .isEqualTo(field);
    }

    @Test
    void whatNoNameServerCarriesIsRefusedWithTheReason() {
        assertThat(create(namespace, "k".repeat(128), "v").status()).isEqualTo(201);
        assertThat(create(namespace, "k".repeat(129), "v").status()).isEqualTo(400);
        assertThat(create(namespace, "fits", "值".repeat(21845) + "x").status()).isEqualTo(201);
        Answer tooLong = create(namespace, "long", "值".repeat(21845) + "xx");
        assertThat(tooLong.json().path("errors").toString()).contains("65537", "65536");
        Answer half =
                admin.post(KV, "{\"namespace\":\"%s\",\"key\":\"half\",\"value\":\"a\\ud83d\"}".formatted(namespace));
        assertThat(half.status()).isEqualTo(400);
        assertThat(half.json().path("errors").toString()).contains("surrogate");
        assertThat(admin.post(KV, "{\"namespace\":\"%s\",\"key\":\"none\"}".formatted(namespace))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aFileIsTakenWholeOrNotAtAll() {
        create(namespace, "same", "1");
        create(namespace, "old", "1");
        String file = "key,value\nsame,1\nold,2\nnew,\"a,b\"\n";
        String bad = file + "not ok,3\nold,4\n";
        var refused = importFile(namespace, "CSV", bad, "").json();
        assertThat(refused.path("applied").asBoolean()).isFalse();
        assertThat(refused.path("rows")
                        .valueStream()
                        .map(row ->
                                row.path("number").asInt() + row.path("verdict").asString()))
                .containsExactly("1SAME", "2UPDATE", "3CREATE", "4INVALID", "5INVALID");
        assertThat(refused.path("rows").path(3).path("problems").toString()).contains("key");
        assertThat(importFile(namespace, "CSV", file, "?dryRun=true")
                        .json()
                        .path("applied")
                        .asBoolean())
                .isFalse();
        assertThat(admin.get(path("new")).status()).isEqualTo(404);
        assertThat(admin.get(path("old")).json().path("version").asInt()).isEqualTo(1);

        assertThat(importFile(namespace, "CSV", file, "").json().path("applied").asBoolean())
                .isTrue();
        assertThat(admin.get(path("new")).json().path("value").asString()).isEqualTo("a,b");
        assertThat(admin.get(path("old")).json().path("version").asInt()).isEqualTo(2);
        assertThat(admin.get(path("same")).json().path("version").asInt()).isEqualTo(1);

        for (String format : new String[] {"CSV", "YAML", "JSON"}) {
            Answer export = admin.get(KV + "/export?namespace=" + namespace + "&format=" + format);
            assertThat(export.status()).as(export.body()).isEqualTo(200);
            assertThat(export.header("Content-Disposition")).contains(namespace + "." + format.toLowerCase());
            var copy = importFile(namespace + "." + format, format, export.body(), "");
            assertThat(copy.json().path("applied").asBoolean()).as(copy.body()).isTrue();
            assertThat(admin.get(KV + "/" + namespace + "." + format + "/new")
                            .json()
                            .path("value")
                            .asString())
                    .isEqualTo("a,b");
        }
        assertThat(admin.get(KV + "/export?namespace=" + namespace + "&key=AM&format=JSON")
                        .json()
                        .propertyNames())
                .containsExactly("same");
        assertThat(admin.get(KV + "/export?namespace=" + namespace + "&key=nobody&format=JSON")
                        .code())
                .isEqualTo("not-found");
        assertThat(admin.get(KV + "/export?namespace=" + namespace + ".none&format=CSV")
                        .status())
                .isEqualTo(404);
    }

    private Answer importFile(String namespace, String format, String text, String query) {
        return admin.post(
                KV + "/import" + query,
                JSON.createObjectNode()
                        .put("namespace", namespace)
                        .put("format", format)
                        .put("text", text)
                        .toString());
    }

    @Test
    void storingHasNoPlanAndARegionIsMeantForPublishing() {
        String body = body(namespace, "k", "v").put("region", "default").toString();
        assertThat(admin.post(KV, body).json().path("errors").toString()).contains("publish");
        Answer plan = admin.post(KV + "?dryRun=true", body(namespace, "k", "v").toString());
        assertThat(plan.status()).isEqualTo(400);
        assertThat(plan.json().path("errors").toString()).contains("/publish?dryRun=true");
        Answer nowhere = admin.post(
                KV,
                body(namespace, "k", "v")
                        .put("region", "nowhere")
                        .put("publish", true)
                        .toString());
        assertThat(nowhere.json().path("errors").toString()).contains("region");
        assertThat(admin.get(path("k")).status()).as("nothing was stored").isEqualTo(404);
        assertThat(admin.post(path("k") + "/publish", "{\"region\":\"default\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatIsStoredButCouldNotBePublishedIsSaid() {
        String region = "kv-" + UUID.randomUUID().toString().substring(0, 6);
        assertThat(admin.post(
                                "/api/v1/regions",
                                "{\"name\":\"%s\",\"nameServers\":[\"127.0.0.1:1\"],\"tls\":false,\"force\":true}"
                                        .formatted(region))
                        .status())
                .isEqualTo(201);
        await().atMost(Duration.ofSeconds(15))
                .until(() -> admin.get(path("half") + "/live?region=" + region).status() == 200);
        try {
            Answer half = admin.post(
                    KV,
                    body(namespace, "half", "v")
                            .put("region", region)
                            .put("publish", true)
                            .toString());
            assertThat(half.code()).as(half.body()).isEqualTo("broker-unreachable");
            assertThat(half.json().path("detail").asString()).contains("is stored here");
            assertThat(admin.get(path("half")).json().path("version").asInt()).isEqualTo(1);
        } finally {
            admin.delete("/api/v1/regions/" + region + "?version=1");
        }
    }

    @Test
    void entriesOfTheMenuAreHiddenInOneFormOnlyAndNeverLockAnAdministratorOut() {
        assertThat(create("console.menu", "no-such-page", "hidden-for: USER")
                        .json()
                        .path("errors")
                        .toString())
                .contains("key", "nodes, topics, kv");
        assertThat(create("console.menu", "topics", "hidden-for: EVERYBODY")
                        .json()
                        .path("errors")
                        .toString())
                .contains("value", "hidden-for: ", "ADMIN, OPERATOR, AUDITOR, USER");
        assertThat(create("console.menu", "kv", "hidden-for: OPERATOR,ADMIN")
                        .json()
                        .path("errors")
                        .toString())
                .contains("value", "never hidden from ADMIN");
        var imported = importFile("console.menu", "YAML", "kv: 'hidden-for: ADMIN'", "")
                .json();
        assertThat(imported.path("rows").path(0).path("verdict").asString()).isEqualTo("INVALID");

        assertThat(create("console.menu", "topics", "hidden-for: USER,AUDITOR").status())
                .isEqualTo(201);
        try {
            users.create("kv.menu", Role.USER, false);
            assertThat(RestClient.anonymous(port)
                            .basic("kv.menu", TestUsers.PASSWORD)
                            .get("/api/v1/topics")
                            .status())
                    .as("a matter of display")
                    .isEqualTo(200);
            assertThat(admin.put(KV + "/console.menu/topics", value("on", 1)).status())
                    .isEqualTo(400);
        } finally {
            assertThat(admin.delete(KV + "/console.menu/topics?version=1").status())
                    .isEqualTo(204);
        }
    }
}
