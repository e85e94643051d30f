package io.mqconsole.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqconsole.embedded.EmbeddedCluster;
import io.mqconsole.embedded.junit.RocketMqCluster;
import io.mqconsole.embedded.junit.SharedCluster;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.rocketmq.remoting.protocol.RequestCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Consumer groups made, changed and removed on a real broker. */
@RocketMqCluster(SharedCluster.SMALL)
class GroupWritesIT {
    private static final int MANY = 200;
    private static final CallOptions PATIENT = CallOptions.within(Duration.ofSeconds(15));
    private static final Map<String, String> ABSENT = Map.of(GroupWrite.EXISTS, "false");
    private static final String EXPONENTIAL =
            "{\"exponentialRetryPolicy\":{\"initial\":1000,\"max\":60000,\"multiplier\":3},\"type\":\"EXPONENTIAL\"}";
    private static final String STEPS = "{\"customizedRetryPolicy\":{\"next\":[1000,5000]},\"type\":\"CUSTOMIZED\"}";

    private final EmbeddedCluster cluster;
    private ClusterAdmin admin;
    private BrokerRef broker;

    GroupWritesIT(EmbeddedCluster cluster) {
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

    private static Map<String, String> present(boolean read, int retryQueues, int retries, String policy) {
        return Map.of(
                GroupWrite.EXISTS,
                "true",
                GroupWrite.READ,
                String.valueOf(read),
                GroupWrite.BROADCAST,
                "false",
                GroupWrite.ORDERLY,
                "true",
                GroupWrite.RETRY_QUEUES,
                String.valueOf(retryQueues),
                GroupWrite.RETRY_TIMES,
                String.valueOf(retries),
                GroupWrite.RETRY_POLICY,
                policy);
    }

    private ConfigOutcome write(String group, Map<String, String> expected, Map<String, String> wanted) {
        return admin.groups()
                .write(List.of(new GroupWrite(broker, group, expected, wanted)), PATIENT)
                .getFirst();
    }

    private GroupSettings held(String group) {
        return Answers.first(admin.groups().config(List.of(broker), group, PATIENT));
    }

    @Test
    void isMadeChangedRemovedAndMadeAgainAsItWas() {
        ConfigOutcome made = write("GID_written", ABSENT, present(true, 2, 5, ""));
        assertThat(made.applied()).as(made.toString()).isTrue();
        assertThat(held("GID_written"))
                .isEqualTo(
                        new GroupSettings("GID_written", true, false, true, true, 2, 5, "", 15, true, 0, 1, Map.of()));
        assertThat(write("GID_written", ABSENT, present(true, 2, 5, "")).sent())
                .as("it is so already")
                .isFalse();

        // What else a group has is set once, and survives a write that does not name it.
        var more = new HashMap<>(present(true, 2, 5, EXPONENTIAL));
        more.put(GroupWrite.CONSUME_TIMEOUT, "30");
        more.put(GroupWrite.ATTRIBUTES, "priority.factor=7");
        ConfigOutcome widened = write("GID_written", Map.of(), more);
        assertThat(widened.applied()).as(widened.toString()).isTrue();
        ConfigOutcome changed = write("GID_written", present(true, 2, 5, EXPONENTIAL), present(false, 4, 3, STEPS));
        assertThat(changed.applied()).as(changed.toString()).isTrue();
        GroupSettings whole = held("GID_written");
        assertThat(whole)
                .isEqualTo(new GroupSettings(
                        "GID_written",
                        false,
                        false,
                        true,
                        true,
                        4,
                        3,
                        STEPS,
                        30,
                        true,
                        0,
                        1,
                        Map.of("priority.factor", "7")));

        ConfigOutcome removed = write("GID_written", GroupWrite.values(whole), ABSENT);
        assertThat(removed.applied()).as(removed.toString()).isTrue();
        assertThat(admin.groups()
                        .config(List.of(broker), "GID_written", PATIENT)
                        .errors())
                .extracting(AdminError::kind)
                .containsExactly(AdminError.Kind.NOT_FOUND);
        ConfigOutcome again = write("GID_written", ABSENT, GroupWrite.values(whole));
        assertThat(again.applied()).as(again.toString()).isTrue();
        assertThat(held("GID_written")).isEqualTo(whole);
        write("GID_written", Map.of(), ABSENT);
    }

    @Test
    void lookingForAGroupDoesNotMakeIt() {
        assertThat(write("GID_looked_for", present(true, 1, 16, ""), present(true, 2, 16, ""))
                        .sent())
                .isFalse();
        ConfigOutcome removed = write("GID_looked_for", Map.of(), ABSENT);
        assertThat(removed.applied()).isTrue();
        assertThat(removed.sent()).as("offsets may be left of it").isTrue();
        assertThat(Answers.first(admin.groups().configs(List.of(broker), PATIENT)))
                .doesNotContainKey("GID_looked_for");
    }

    @Test
    void aNameThatTheBrokerRefusesIsRefusedInItsWords() {
        ConfigOutcome refused = write("GID_" + "x".repeat(117), ABSENT, present(true, 1, 16, ""));
        assertThat(refused.applied()).isFalse();
        assertThat(refused.error().orElseThrow().remark()).contains("longer than group max length");
    }

    @Test
    void manyAtOnceAreToldApartAndDoNotReadTheWholeTableForEach() {
        long reads = tableReads();
        List<GroupWrite> writes = IntStream.range(0, MANY)
                .mapToObj(i -> new GroupWrite(broker, "GID_many_" + i, ABSENT, present(true, 1 + i % 4, 16, "")))
                .toList();
        assertThat(admin.groups().write(writes, PATIENT)).hasSize(MANY).allMatch(ConfigOutcome::applied);
        assertThat(tableReads() - reads).as("reads of the table").isBetween(2L, MANY / 2L);
        assertThat(admin.groups()
                        .write(
                                writes.stream()
                                        .map(write -> new GroupWrite(broker, write.group(), write.wanted(), ABSENT))
                                        .toList(),
                                PATIENT))
                .allMatch(ConfigOutcome::applied);
    }

    private long tableReads() {
        return admin.rpcs().byCode().getOrDefault(RequestCode.GET_ALL_SUBSCRIPTIONGROUP_CONFIG, 0L);
    }
}
