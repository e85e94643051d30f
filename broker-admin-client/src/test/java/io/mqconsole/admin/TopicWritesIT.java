package io.mqconsole.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mqconsole.embedded.EmbeddedCluster;
import io.mqconsole.embedded.junit.RocketMqCluster;
import io.mqconsole.embedded.junit.SharedCluster;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Topics made, changed and removed on a real broker. */
@RocketMqCluster(SharedCluster.SMALL)
class TopicWritesIT {
    private static final CallOptions PATIENT = CallOptions.within(Duration.ofSeconds(15));
    private static final Map<String, String> ABSENT = Map.of(TopicWrite.EXISTS, "false");

    private final EmbeddedCluster cluster;
    private ClusterAdmin admin;
    private BrokerRef broker;

    TopicWritesIT(EmbeddedCluster cluster) {
        this.cluster = cluster;
    }

    @BeforeEach
    void connect() {
        admin = ClusterAdmin.connect(Regions.of(cluster));
        broker = Answers.first(admin.nodes().clusterTables(PATIENT)).brokers().getFirst();
    }

    @AfterEach
    void disconnect() {
        admin.close();
    }

    private static Map<String, String> present(int perm, int queues, String type) {
        return Map.of(
                TopicWrite.EXISTS,
                "true",
                TopicWrite.PERM,
                String.valueOf(perm),
                TopicWrite.READ_QUEUES,
                String.valueOf(queues),
                TopicWrite.WRITE_QUEUES,
                String.valueOf(queues),
                TopicWrite.MESSAGE_TYPE,
                type);
    }

    private ConfigOutcome write(String topic, Map<String, String> expected, Map<String, String> wanted) {
        return admin.topics()
                .write(List.of(new TopicWrite(broker, topic, expected, wanted)), PATIENT)
                .getFirst();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NORMAL", "FIFO", "DELAY", "TRANSACTION"})
    void isMadeOfEachTypeChangedAndRemoved(String type) {
        String topic = "written-" + type;
        ConfigOutcome made = write(topic, ABSENT, present(6, 4, type));
        assertThat(made.applied()).as(made.toString()).isTrue();
        assertThat(made.sent()).isTrue();
        TopicSettings held = Answers.first(admin.topics().config(List.of(broker), topic, PATIENT));
        assertThat(held.attributes()).containsEntry("message.type", type);
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(Answers.first(admin.topics().routes(List.of(topic), PATIENT)))
                        .containsKey(topic));

        assertThat(write(topic, ABSENT, present(6, 4, type)).sent())
                .as("it is so already")
                .isFalse();

        ConfigOutcome changed = write(topic, present(6, 4, type), present(4, 8, type));
        assertThat(changed.applied()).as(changed.toString()).isTrue();
        assertThat(Answers.first(admin.topics().config(List.of(broker), topic, PATIENT)))
                .satisfies(now -> assertThat(now.readQueues()).isEqualTo(8))
                .satisfies(now -> assertThat(now.perm()).isEqualTo(4))
                .satisfies(now -> assertThat(now.attributes()).containsEntry("message.type", type));

        ConfigOutcome removed = write(topic, present(4, 8, type), ABSENT);
        assertThat(removed.applied()).as(removed.toString()).isTrue();
        assertThat(admin.topics().config(List.of(broker), topic, PATIENT).errors())
                .extracting(AdminError::kind)
                .containsExactly(AdminError.Kind.NOT_FOUND);
        assertThat(Answers.first(admin.topics().routes(List.of(topic), PATIENT)))
                .as("nobody has told the NameServers")
                .containsKey(topic);
        assertThat(admin.topics()
                        .forget(List.of(topic, topic + "-never-was"), PATIENT)
                        .complete())
                .isTrue();
        assertThat(Answers.first(admin.topics().routes(List.of(topic), PATIENT)))
                .doesNotContainKey(topic);
    }

    @Test
    void whatIsNotAsExpectedIsLeftAlone() {
        write("written-expected", ABSENT, present(6, 4, "NORMAL"));
        ConfigOutcome refused = write("written-expected", present(6, 2, "NORMAL"), present(6, 8, "NORMAL"));
        assertThat(refused.sent()).isFalse();
        assertThat(refused.changes()).extracting(ConfigChange::status).contains(ConfigChange.Status.CONFLICT);
        assertThat(write("written-not-there", present(6, 4, "NORMAL"), present(6, 8, "NORMAL"))
                        .sent())
                .isFalse();
        assertThat(write("written-expected", present(6, 4, "NORMAL"), ABSENT).applied())
                .isTrue();
    }

    @Test
    void aTypeNeverChangesAndThatIsSaid() {
        write("written-type", ABSENT, present(6, 4, "NORMAL"));
        ConfigOutcome outcome = write("written-type", Map.of(), present(6, 4, "DELAY"));
        assertThat(outcome.applied()).isFalse();
        assertThat(outcome.changes())
                .filteredOn(change -> change.key().equals(TopicWrite.MESSAGE_TYPE))
                .extracting(ConfigChange::status)
                .containsExactly(ConfigChange.Status.IGNORED);
        write("written-type", Map.of(), ABSENT);
    }

    @Test
    void allThatItHasIsWrittenAndWhatABrokerLetsNobodyChangeIsRefused() {
        String topic = "written-whole";
        var whole = new TopicSettings(
                topic,
                6,
                2,
                2,
                true,
                Map.of("message.type", "FIFO", "queue.type", "BatchCQ", "reserve.time", "3600000"),
                1,
                "MULTI_TAG");
        ConfigOutcome made = write(topic, ABSENT, TopicWrite.values(whole));
        assertThat(made.applied()).as(made.toString()).isTrue();
        assertThat(Answers.first(admin.topics().config(List.of(broker), topic, PATIENT)))
                .isEqualTo(whole);

        var other = new TopicSettings(
                topic, 6, 4, 2, false, Map.of("message.type", "FIFO", "queue.type", "BatchCQ"), 1, "MULTI_TAG");
        ConfigOutcome changed = write(topic, TopicWrite.values(whole), TopicWrite.values(other));
        assertThat(changed.applied()).as(changed.toString()).isTrue();
        assertThat(write(topic, Map.of(), present(4, 4, "FIFO")).applied())
                .as("what is not asked for stays")
                .isTrue();
        assertThat(Answers.first(admin.topics().config(List.of(broker), topic, PATIENT)))
                .isEqualTo(other.queueing(4, 4, 4));

        for (String fixed : TopicWrite.FIXED_ATTRIBUTES) {
            var without = new HashMap<>(TopicWrite.values(other.queueing(4, 4, 4)));
            without.put(
                    TopicWrite.ATTRIBUTES,
                    fixed.equals("queue.type")
                            ? "message.type=FIFO"
                            : "cleanup.policy=DELETE,message.type=FIFO,queue.type=BatchCQ");
            assertThat(write(topic, Map.of(), without).applied()).as(fixed).isFalse();
        }
        assertThat(write(topic, Map.of(), ABSENT).applied()).isTrue();
    }

    @Test
    void manyAtOnceAreToldApart() {
        List<TopicWrite> writes = IntStream.range(0, 50)
                .mapToObj(i -> new TopicWrite(broker, "written-many-" + i, ABSENT, present(6, 1 + i % 4, "NORMAL")))
                .toList();
        List<ConfigOutcome> outcomes = admin.topics().write(writes, PATIENT);
        assertThat(outcomes).hasSize(50).allMatch(ConfigOutcome::applied);
        assertThat(admin.topics()
                        .write(
                                writes.stream()
                                        .map(write -> new TopicWrite(broker, write.topic(), write.wanted(), ABSENT))
                                        .toList(),
                                PATIENT))
                .allMatch(ConfigOutcome::applied);
    }
}
