package io.mqconsole.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import io.mqconsole.admin.ConfigChange.Status;
import io.mqconsole.embedded.EmbeddedCluster;
import io.mqconsole.embedded.EmbeddedNode;
import io.mqconsole.embedded.MqAdmin;
import io.mqconsole.embedded.junit.RocketMqCluster;
import io.mqconsole.embedded.junit.SharedCluster;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Key-value settings of real NameServers, with RocketMQ's own tool as the other hand. Each test leaves the cluster whole. */
@RocketMqCluster(SharedCluster.TWO_ROOMS)
@Timeout(120)
class KvWritesIT {
    private static final CallOptions PATIENT = CallOptions.within(Duration.ofSeconds(15));
    private static final Duration DEADLINE = Duration.ofSeconds(3);

    private final String namespace =
            "console.test-" + UUID.randomUUID().toString().substring(0, 8);
    private final EmbeddedCluster cluster;
    private final List<NodeAddress> nameServers;
    private ClusterAdmin admin;

    KvWritesIT(EmbeddedCluster cluster) {
        this.cluster = cluster;
        this.nameServers = Regions.nameServers(cluster);
    }

    @BeforeEach
    void connect() {
        admin = ClusterAdmin.connect(Regions.of(cluster));
    }

    @AfterEach
    void disconnect() {
        admin.close();
    }

    private List<ConfigOutcome> write(
            CallOptions options, String key, Map<String, String> expected, Map<String, String> wanted) {
        return admin.kv()
                .write(
                        nameServers.stream()
                                .map(nameServer -> new KvWrite(nameServer, namespace, key, expected, wanted))
                                .toList(),
                        options);
    }

    private List<Optional<String>> values(String key) {
        FanOut<Optional<String>> values = admin.kv().value(namespace, key, PATIENT);
        assertThat(values.errors()).isEmpty();
        return values.values();
    }

    @Test
    void whatRocketMqsOwnToolWritesIsReadAndWhatIsRemovedIsGoneForIt() {
        var witness = MqAdmin.of(cluster);
        assertThat(witness.run(
                        "updateKvConfig", "-s", namespace, "-k", "switch", "-v", "on", "-n", cluster.namesrvAddrs()))
                .contains("success");
        assertThat(values("switch")).containsExactly(Optional.of("on"), Optional.of("on"));
        assertThat(admin.kv().namespace(namespace, PATIENT).values())
                .containsExactly(Map.of("switch", "on"), Map.of("switch", "on"));

        long before = admin.rpcs().total();
        assertThat(write(PATIENT, "switch", KvWrite.present("on"), KvWrite.present("off")))
                .hasSize(2)
                .allSatisfy(outcome -> assertThat(outcome.applied()).isTrue())
                .allSatisfy(outcome -> assertThat(outcome.changes())
                        .contains(new ConfigChange(KvWrite.VALUE, "on", "off", "off", Status.APPLIED)));
        assertThat(admin.rpcs().total() - before).isEqualTo(6);
        assertThat(values("switch")).containsExactly(Optional.of("off"), Optional.of("off"));

        assertThat(witness.run("deleteKvConfig", "-s", namespace, "-k", "switch", "-n", cluster.namesrvAddrs()))
                .contains("success");
        assertThat(values("switch")).containsExactly(Optional.empty(), Optional.empty());
        assertThat(admin.kv().namespace(namespace, PATIENT).values()).containsExactly(Map.of(), Map.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " two\nlines\t= {\"a\": [1]} ", "开关 🚦 \u0001\u2028", "a", "\\u0041 \\ %s ${x}"})
    void everyTextComesBackAsItWasWritten(String text) {
        assertThat(write(PATIENT, "text", Map.of(), KvWrite.present(text))).allMatch(ConfigOutcome::applied);
        assertThat(values("text")).containsExactly(Optional.of(text), Optional.of(text));
        assertThat(Answers.first(admin.kv().namespace(namespace, PATIENT))).containsEntry("text", text);
        assertThat(write(PATIENT, "text", KvWrite.present(text), KvWrite.ABSENT))
                .allMatch(ConfigOutcome::applied);
        assertThat(values("text")).containsExactly(Optional.empty(), Optional.empty());
    }

    @Test
    void sixtyFourKilobytesComeBackToo() {
        String text = "值".repeat(64 * 1024 / 3);
        assertThat(write(PATIENT, "long", Map.of(), KvWrite.present(text))).allMatch(ConfigOutcome::applied);
        assertThat(values("long")).containsExactly(Optional.of(text), Optional.of(text));
        ConfigOutcome refused = write(PATIENT, "long", KvWrite.present("x"), KvWrite.present("y"))
                .getFirst();
        assertThat(refused.error())
                .hasValueSatisfying(error -> assertThat(error.remark()).hasSizeLessThan(500));
        assertThat(write(PATIENT, "long", Map.of(), KvWrite.ABSENT)).allMatch(ConfigOutcome::applied);
    }

    @Test
    void whatSomebodyElseHasMadeOrSetMeanwhileIsLeftAlone() {
        write(PATIENT, "theirs", Map.of(), KvWrite.present("theirs"));
        long before = admin.rpcs().total();
        assertThat(write(PATIENT, "theirs", KvWrite.ABSENT, KvWrite.present("ours")))
                .allSatisfy(outcome -> assertThat(outcome.sent()).isFalse())
                .allSatisfy(outcome -> assertThat(outcome.error())
                        .hasValueSatisfying(error -> assertThat(error.kind()).isEqualTo(AdminError.Kind.CONFLICT)));
        assertThat(write(PATIENT, "theirs", KvWrite.present("ours"), KvWrite.ABSENT))
                .noneMatch(ConfigOutcome::sent);
        assertThat(write(PATIENT, "theirs", KvWrite.ABSENT, KvWrite.present("theirs")))
                .as("it is as wanted already")
                .allMatch(ConfigOutcome::applied)
                .noneMatch(ConfigOutcome::sent);
        assertThat(admin.rpcs().total() - before).isEqualTo(6);
        assertThat(values("theirs")).containsExactly(Optional.of("theirs"), Optional.of("theirs"));
        write(PATIENT, "theirs", Map.of(), KvWrite.ABSENT);
    }

    @Test
    void aHungNameServerStopsNoOtherAndIsToldApart() {
        EmbeddedNode hung = cluster.node("ns-b");
        hung.hang();
        List<ConfigOutcome> outcomes;
        long started = System.nanoTime();
        try {
            outcomes = write(CallOptions.within(DEADLINE), "half", Map.of(), KvWrite.present("1"));
        } finally {
            hung.resume();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(DEADLINE.plusMillis(1500));
        assertThat(outcomes).hasSize(2).allSatisfy(outcome -> {
            boolean silent = outcome.node().equals(hung.address());
            assertThat(outcome.applied()).isEqualTo(!silent);
            assertThat(outcome.sent()).isEqualTo(!silent);
            assertThat(outcome.error().isPresent()).isEqualTo(silent);
        });
        await().atMost(Duration.ofSeconds(10))
                .until(() -> admin.kv()
                        .value(namespace, "half", CallOptions.within(DEADLINE))
                        .complete());
        assertThat(admin.kv().value(namespace, "half", PATIENT).byNode())
                .containsEntry(hung.address(), Optional.empty())
                .containsValue(Optional.of("1"));
        assertThat(write(PATIENT, "half", Map.of(), KvWrite.ABSENT)).allMatch(ConfigOutcome::applied);
    }

    @Test
    void whatCannotBeCarriedOrIsNoNameServerOfTheRegionIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> write(PATIENT, "half-a-pair", Map.of(), KvWrite.present("\uD83D")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> write(PATIENT, "without", Map.of(), Map.of(KvWrite.EXISTS, "true")));
        var stranger = new KvWrite(new NodeAddress("127.0.0.1", 1), namespace, "key", Map.of(), KvWrite.present("1"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> admin.kv().write(List.of(stranger), PATIENT))
                .withMessageContaining("127.0.0.1:1");
    }
}
