package io.mqconsole.kv;

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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** Values on two real NameServers, as RocketMQ's own tool and their files show them. */
@RocketMqCluster(SharedCluster.TWO_ROOMS)
@BackendTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KvPublicationIT {
    private static final Duration LONG = Duration.ofSeconds(60);

    @DynamicPropertySource
    static void region(DynamicPropertyRegistry properties) {
        properties.add("mqconsole.namesrv", SharedCluster.TWO_ROOMS.get()::namesrvAddrs);
    }

    @LocalServerPort
    private int port;

    private final EmbeddedCluster cluster;
    private final String namespace = "app-" + UUID.randomUUID().toString().substring(0, 8);
    private RestClient admin;

    KvPublicationIT(EmbeddedCluster cluster) {
        this.cluster = cluster;
    }

    @BeforeAll
    void theRegionIsThere() {
        admin = RestClient.anonymous(port).admin();
        await().atMost(LONG)
                .until(() -> admin.get("/api/v1/kv/a/b/live?region=default").status() == 200);
    }

    private String path(String key) {
        return "/api/v1/kv/" + namespace + "/" + key;
    }

    private Answer create(String key, String value) {
        return admin.post(
                "/api/v1/kv",
                "{\"namespace\":\"%s\",\"key\":\"%s\",\"value\":\"%s\",\"publish\":true,\"region\":\"default\",\"reason\":\"try\"}"
                        .formatted(namespace, key, value));
    }

    private static JsonNode succeeded(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        JsonNode change = answer.json();
        assertThat(change.path("kind").asString()).isEqualTo("KV");
        assertThat(change.path("status").asString()).as(answer.body()).isEqualTo("SUCCEEDED");
        assertThat(change.path("targets")
                        .valueStream()
                        .map(target -> target.path("status").asString()))
                .hasSize(2)
                .containsOnly("VERIFIED");
        return change;
    }

    private List<String> verdicts(String key) {
        return admin.get(path(key) + "/live")
                .json()
                .path("nameServers")
                .valueStream()
                .map(at -> at.path("verdict").asString())
                .toList();
    }

    /** What the NameServers have written to their disks. */
    private List<String> onDisk() {
        return cluster.nodes(NodeKind.NAMESRV).stream()
                .map(EmbeddedNode::folder)
                .map(KvPublicationIT::settings)
                .toList();
    }

    private static String settings(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            Path file = files.filter(path -> path.getFileName().toString().equals("kvConfig.json"))
                    .findFirst()
                    .orElseThrow();
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aValueIsPublishedComparedSetBackAndWithdrawn() {
        JsonNode made = succeeded(create("switch", "on 开"));
        assertThat(made.path("targets").path(0).path("subject").asString()).isEqualTo("kv/" + namespace + "/switch");
        assertThat(onDisk()).hasSize(2).allMatch(file -> file.contains(namespace) && file.contains("on 开"));
        assertThat(verdicts("switch")).containsExactly("SAME", "SAME");
        JsonNode live =
                admin.get(path("switch") + "/live?region=default").json().path("nameServers");
        assertThat(live.path(0).path("publishedBy").asString())
                .isEqualTo(made.path("id").asString());

        assertThat(admin.put(path("switch"), "{\"value\":\"off\",\"version\":1}")
                        .status())
                .isEqualTo(200);
        assertThat(verdicts("switch")).as("stored, not published").containsExactly("DIFFERENT", "DIFFERENT");
        Answer plan = admin.post(path("switch") + "/publish?dryRun=true", "{\"region\":\"default\"}");
        assertThat(plan.json().path("status").asString()).isEqualTo("PLANNED");
        assertThat(plan.json()
                        .path("targets")
                        .path(0)
                        .path("before")
                        .path("value")
                        .asString())
                .isEqualTo("on 开");
        assertThat(onDisk()).noneMatch(file -> file.contains("\"off\""));
        String id = plan.json().path("id").asString();
        succeeded(admin.post("/api/v1/changes/" + id + "/confirm", null));
        assertThat(admin.post(path("switch") + "/publish", "{\"region\":\"default\"}")
                        .code())
                .isEqualTo("nothing-to-do");

        Answer back = admin.post("/api/v1/changes/" + id + "/rollback", null);
        assertThat(back.json().path("status").asString()).as(back.body()).isEqualTo("ROLLED_BACK");
        assertThat(onDisk()).allMatch(file -> file.contains("on 开"));

        assertThat(MqAdmin.of(cluster)
                        .run(
                                "updateKvConfig",
                                "-s",
                                namespace,
                                "-k",
                                "switch",
                                "-v",
                                "off",
                                "-n",
                                cluster.namesrvAddrs()))
                .contains("success");
        assertThat(verdicts("switch")).as("somebody else set it").containsExactly("SAME", "SAME");

        Answer gone = admin.delete(path("switch") + "?version=2&publish=true&region=default");
        JsonNode removal = succeeded(gone);
        assertThat(onDisk()).noneMatch(file -> file.contains("\"switch\""));
        assertThat(admin.get(path("switch")).status()).isEqualTo(404);
        Answer restored = admin.post("/api/v1/changes/" + removal.path("id").asString() + "/rollback", null);
        assertThat(restored.json().path("status").asString())
                .as(restored.body())
                .isEqualTo("ROLLED_BACK");
        assertThat(verdicts("switch")).containsExactly("ONLY_THERE", "ONLY_THERE");
        succeeded(admin.post(path("switch") + "/withdraw", "{\"region\":\"default\"}"));
        assertThat(verdicts("switch")).containsExactly("SAME", "SAME");
    }

    @Test
    void aNameServerThatHangsIsNamedAndIsWrittenByTheNextAttempt() {
        EmbeddedNode hung = cluster.node("ns-b");
        hung.hang();
        String change;
        try {
            change = create("half", "1").json().path("id").asString();
            await().atMost(LONG)
                    .untilAsserted(() ->
                            assertThat(change(change).path("status").asString()).isEqualTo("PARTIAL"));
            assertThat(verdicts("half")).containsExactlyInAnyOrder("SAME", "UNKNOWN");
        } finally {
            hung.resume();
        }
        change(change)
                .path("targets")
                .forEach(target -> assertThat(target.path("status").asString())
                        .isEqualTo(target.path("address").asString().equals(hung.address()) ? "FAILED" : "VERIFIED"));
        await().atMost(LONG).untilAsserted(() -> {
            admin.post("/api/v1/changes/" + change + "/retry", null);
            assertThat(change(change).path("status").asString()).isEqualTo("SUCCEEDED");
        });
        assertThat(verdicts("half")).containsExactly("SAME", "SAME");
    }

    private JsonNode change(String id) {
        return admin.get("/api/v1/changes/" + id).json();
    }

    @Test
    void aDocumentOfTheLongestKindIsPublishedAndSetBack() {
        String longest = "值".repeat(21845);
        JsonNode made = succeeded(create("long", longest));
        assertThat(admin.put(
                                path("long"),
                                "{\"value\":\"short\",\"version\":1,\"publish\":true,\"region\":\"default\"}")
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("SUCCEEDED");
        Answer superseded = admin.post("/api/v1/changes/" + made.path("id").asString() + "/rollback", null);
        assertThat(superseded.status()).as(superseded.body()).isEqualTo(200);
        assertThat(superseded.json().path("targets").path(0).path("status").asString())
                .isEqualTo("SUPERSEDED");
        succeeded(admin.delete(path("long") + "?version=2&publish=true&region=default"));
    }
}
