package io.mqconsole.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mqconsole.embedded.Seed.Seeded;
import io.mqconsole.embedded.junit.RocketMqCluster;
import io.mqconsole.embedded.junit.SharedCluster;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.rocketmq.common.TopicConfig;
import org.apache.rocketmq.common.message.MessageQueue;
import org.apache.rocketmq.remoting.protocol.admin.OffsetWrapper;
import org.apache.rocketmq.remoting.protocol.route.QueueData;
import org.apache.rocketmq.tools.admin.DefaultMQAdminExt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a seed has put on a cluster, as RocketMQ's own admin client sees it. */
@RocketMqCluster(SharedCluster.TWO_ROOMS)
class SeedIT {
    private static final String RETRY = "%RETRY%";

    private final EmbeddedCluster cluster;
    private AdminConnection connection;
    private DefaultMQAdminExt admin;

    SeedIT(EmbeddedCluster cluster) {
        this.cluster = cluster;
    }

    @BeforeEach
    void connect() throws Exception {
        connection = new AdminConnection(cluster);
        admin = connection.admin();
    }

    @AfterEach
    void disconnect() {
        connection.close();
    }

    @Test
    void singleThingsAreWhereAndAsTheyWereWished() throws Exception {
        Seed seed = Seed.of(cluster)
                .topic("seedit-fifo", "FIFO", 2)
                .topic("seedit-here", "DELAY", 8, 3, "broker-b")
                .group("GID_seedit")
                .group("GID_seedit_here", "broker-b")
                .messages("seedit-fifo", 12)
                .consumed("GID_seedit", "seedit-fifo", 1);

        Seeded first = seed.run();
        Seeded second = seed.run();

        assertThat(List.of(first.topics(), first.groups(), first.messages(), first.offsets()))
                .containsExactly(2, 2, 12, 4);
        assertThat(List.of(second.topics(), second.groups(), second.messages(), second.offsets()))
                .containsExactly(0, 0, 0, 0);
        assertThat(second.brokers()).containsExactly("broker-a", "broker-b");
        assertThat(queues("seedit-fifo")).isEqualTo(Map.of("broker-a", "2/2", "broker-b", "2/2"));
        assertThat(queues("seedit-here")).isEqualTo(Map.of("broker-b", "8/3"));
        assertThat(config("broker-a", "seedit-fifo").getTopicMessageType().getValue())
                .isEqualTo("FIFO");
        assertThat(config("broker-b", "seedit-here").getTopicMessageType().getValue())
                .isEqualTo("DELAY");
        assertThat(holders("GID_seedit_here")).containsExactly("broker-b");
        assertThat(holders("GID_seedit")).containsExactly("broker-a", "broker-b");
        assertThat(connection.sent("seedit-fifo")).isEqualTo(12);
        Map<MessageQueue, OffsetWrapper> progress = progress("GID_seedit", "seedit-fifo");
        assertThat(progress).hasSize(4);
        assertThat(progress.values()).allSatisfy(queue -> {
            assertThat(queue.getBrokerOffset()).isEqualTo(3);
            assertThat(queue.getConsumerOffset()).isEqualTo(2);
        });
    }

    @Test
    void aCrowdHasEveryTypeAnInstanceRetryTopicsAndBacklogsAndGrowsByWhatIsMissing() throws Exception {
        Seeded seeded = Seed.of(cluster).crowd(20, 30, 40).run();

        assertThat(List.of(seeded.topics(), seeded.groups(), seeded.messages())).containsExactly(20 + 30, 30, 40);
        assertThat(seeded.offsets()).isEqualTo(30 * 2 * (4 + 1));
        assertThat(config("broker-b", "seed-topic-00003").getTopicMessageType().getValue())
                .isEqualTo("DELAY");
        assertThat(queues("SEED_INST%seed-topic-00020")).isEqualTo(Map.of("broker-a", "4/4", "broker-b", "4/4"));
        assertThat(backlog("GID_seed_00001", "seed-topic-00001")).isEqualTo(2);
        assertThat(backlog("GID_seed_00003", "seed-topic-00003")).isZero();
        assertThat(backlog("SEED_INST%GID_seed_00025", "SEED_INST%seed-topic-00005"))
                .isEqualTo(2);
        assertThat(progress("GID_seed_00001", RETRY + "GID_seed_00001")).hasSize(2);
        assertThat(seeded.topicsNow()).isGreaterThan(50).isEqualTo(topicsNow());

        var steps = new ArrayList<String>();
        Seeded more = Seed.of(cluster).crowd(21, 31, 42).run((what, state) -> steps.add(what + " " + state));

        assertThat(List.of(more.topics(), more.groups(), more.messages())).containsExactly(1 + 1, 1, 2);
        assertThat(more.topicsNow()).isEqualTo(seeded.topicsNow() + 2);
        assertThat(steps).contains("topics 2 new on broker-a", "groups 1 new on broker-b", "messages 2 sent");
    }

    @Test
    void aWishThatCannotBeFulfilledIsASentence() {
        assertThatThrownBy(() -> Seed.of(cluster)
                        .topic("seedit-x", "NORMAL", 1, "broker-z")
                        .run())
                .isInstanceOf(ClusterException.class)
                .hasMessageContaining("There is no master of broker-z");
        assertThatThrownBy(() -> Seed.at("127.0.0.1:1", cluster.dataDir().resolve("tools/seed-nowhere"))
                        .group("GID_x")
                        .run())
                .isInstanceOf(ClusterException.class)
                .hasMessageContaining("127.0.0.1:1 does not answer");
    }

    private TopicConfig config(String group, String topic) throws Exception {
        return admin.examineTopicConfig(cluster.master(group).address(), topic);
    }

    private Map<String, String> queues(String topic) throws Exception {
        return admin.examineTopicRouteInfo(topic).getQueueDatas().stream()
                .collect(Collectors.toMap(
                        QueueData::getBrokerName,
                        queues -> queues.getReadQueueNums() + "/" + queues.getWriteQueueNums()));
    }

    private List<String> holders(String group) throws Exception {
        var holders = new ArrayList<String>();
        for (String broker : cluster.topology().brokerGroups()) {
            if (admin.getAllSubscriptionGroup(cluster.master(broker).address(), 5000)
                    .getSubscriptionGroupTable()
                    .containsKey(group)) {
                holders.add(broker);
            }
        }
        return holders;
    }

    private Map<MessageQueue, OffsetWrapper> progress(String group, String topic) throws Exception {
        return admin.examineConsumeStats(group, topic).getOffsetTable();
    }

    private long backlog(String group, String topic) throws Exception {
        return progress(group, topic).values().stream()
                .mapToLong(queue -> queue.getBrokerOffset() - queue.getConsumerOffset())
                .sum();
    }

    private long topicsNow() throws Exception {
        var names = new java.util.HashSet<String>();
        for (String broker : cluster.topology().brokerGroups()) {
            names.addAll(admin.getAllTopicConfig(cluster.master(broker).address(), 5000)
                    .getTopicConfigTable()
                    .keySet());
        }
        return names.size();
    }
}
