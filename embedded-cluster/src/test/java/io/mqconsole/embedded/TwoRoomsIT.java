package io.mqconsole.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mqconsole.embedded.junit.RocketMqCluster;
import io.mqconsole.embedded.junit.SharedCluster;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.rocketmq.client.exception.MQClientException;
import org.apache.rocketmq.common.TopicConfig;
import org.apache.rocketmq.tools.admin.DefaultMQAdminExt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** The two-room cluster through the loss of a master, of a room, and of an answer. */
@RocketMqCluster(SharedCluster.TWO_ROOMS)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoRoomsIT {

    private static final Duration SOON = Duration.ofSeconds(90);
    private static final int ACKNOWLEDGED = 1000;
    private static final String GROUP = "broker-a";

    private final EmbeddedCluster cluster;
    private final DefaultMQAdminExt admin = new DefaultMQAdminExt(5000);

    TwoRoomsIT(EmbeddedCluster cluster) {
        this.cluster = cluster;
    }

    @BeforeAll
    void connect() throws MQClientException {
        admin.setNamesrvAddr(cluster.namesrvAddrs());
        admin.setInstanceName("two-rooms");
        admin.start();
    }

    @AfterAll
    void disconnect() {
        admin.shutdown();
    }

    @AfterEach
    void mend() {
        cluster.recover();
        cluster.awaitReady(SOON).awaitInSync(SOON);
    }

    @Test
    @Order(1)
    void everyNodeTellsItsRoomAndHostnameInItsConfiguration() throws Exception {
        for (EmbeddedNode broker : cluster.nodes(NodeKind.BROKER)) {
            assertThat(admin.getBrokerConfig(broker.address()))
                    .containsEntry("room", broker.room())
                    .containsEntry("hostname", broker.hostname())
                    .containsEntry("env", "STABLE")
                    .containsEntry("city", "Guangzhou")
                    .containsKeys("dataCenter", "cell", "nodeGroup", "vip", "rip");
        }
        for (EmbeddedNode nameServer : cluster.nodes(NodeKind.NAMESRV)) {
            assertThat(admin.getNameServerConfig(java.util.List.of(nameServer.address()))
                            .get(nameServer.address()))
                    .containsEntry("room", nameServer.room())
                    .containsEntry("hostname", nameServer.hostname());
        }
    }

    @Test
    @Order(2)
    void aDeletedTopicIsGoneFromBrokersAndNameServers() throws Exception {
        createTopic("to_be_deleted");
        assertThat(admin.examineTopicRouteInfo("to_be_deleted").getBrokerDatas())
                .hasSize(2);

        admin.deleteTopic("to_be_deleted", cluster.topology().clusterName());

        assertThatThrownBy(() -> admin.examineTopicRouteInfo("to_be_deleted"))
                .isInstanceOfSatisfying(
                        MQClientException.class,
                        e -> assertThat(e.getErrorMessage()).contains("No topic route info"));
        for (String group : cluster.topology().brokerGroups()) {
            assertThat(admin.getAllTopicConfig(cluster.master(group).address(), 5000)
                            .getTopicConfigTable())
                    .doesNotContainKey("to_be_deleted");
        }
    }

    @Test
    @Order(3)
    void theSlaveOfAKilledMasterTakesOverWithEveryAcknowledgedMessage() throws Exception {
        createTopic("kill_master");
        EmbeddedNode master = cluster.master(GROUP);
        surviving("kill of the master " + master.name(), "kill_master", master::kill);
        assertThat(cluster.master(GROUP)).isNotEqualTo(master);

        long started = System.nanoTime();
        master.start();
        cluster.awaitReady(SOON).awaitInSync(SOON);
        report("old master back in sync %.1f s after its restart".formatted(secondsSince(started)));
    }

    @Test
    @Order(4)
    void aRoomCanBeLostWithItsNameServerItsControllerAndItsBrokers() throws Exception {
        createTopic("kill_room");
        String room = cluster.master(GROUP).room();
        surviving("loss of room " + room, "kill_room", () -> cluster.killRoom(room));
        for (String group : cluster.topology().brokerGroups()) {
            assertThat(cluster.master(group).room()).isNotEqualTo(room);
        }

        long started = System.nanoTime();
        cluster.startRoom(room);
        cluster.awaitReady(SOON).awaitInSync(SOON);
        report("room %s back in sync %.1f s after its restart".formatted(room, secondsSince(started)));
    }

    @Test
    @Order(5)
    void theSlaveOfAHungMasterTakesOverAndTheMasterComesBackAsASlave() throws Exception {
        createTopic("hang_master");
        EmbeddedNode master = cluster.master(GROUP);
        surviving("hang of the master " + master.name(), "hang_master", master::hang);
        assertThat(cluster.master(GROUP)).isNotEqualTo(master);

        long resumed = System.nanoTime();
        master.resume();
        cluster.awaitReady(SOON).awaitInSync(SOON);
        report("hung master back in sync %.1f s after it was resumed".formatted(secondsSince(resumed)));
        assertThat(cluster.master(GROUP)).isNotEqualTo(master);
    }

    @Test
    @Order(6)
    void bothNameServersMayBeRestarted() {
        cluster.nodes(NodeKind.NAMESRV).forEach(EmbeddedNode::kill);
        assertThatThrownBy(() -> cluster.awaitReady(Duration.ZERO)).hasMessageContaining("ns-a does not know");
        long started = System.nanoTime();
        cluster.recover();
        cluster.awaitReady(SOON);
        report("both NameServers killed and started: all routes back after %.1f s".formatted(secondsSince(started)));
    }

    /** Breaks something while messages flow, and tells how long none was taken and how many are lost. */
    private void surviving(String what, String topic, Runnable fault) throws Exception {
        try (var messages = AcknowledgedMessages.sending(cluster, topic, GROUP)) {
            Set<String> acknowledged = messages.await(ACKNOWLEDGED);
            fault.run();
            long done = System.nanoTime();
            double untilSend = messages.secondsUntilNextAck(done, SOON);
            double untilRoute = secondsUntilMasterRuns(done);
            Set<String> all = messages.finish();
            Set<String> stored = messages.stored(GROUP);
            var lost = new HashSet<>(acknowledged);
            lost.removeAll(stored);
            var lostOfAll = new HashSet<>(all);
            lostOfAll.removeAll(stored);
            report(("%s: a producer sends again after %.2f s (NameServer shows the new master after %.2f s);"
                            + " %d of %d messages acknowledged before it are lost, %d of %d in all; %s")
                    .formatted(
                            what,
                            untilSend,
                            untilRoute,
                            lost.size(),
                            acknowledged.size(),
                            lostOfAll.size(),
                            all.size(),
                            replication()));
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ACKNOWLEDGED);
            assertThat(lostOfAll).isEmpty();
        }
    }

    private double secondsUntilMasterRuns(long since) throws InterruptedException {
        while (true) {
            try {
                if (cluster.master(GROUP).state() == NodeState.RUNNING) {
                    return secondsSince(since);
                }
            } catch (ClusterException e) {
                assertThat(secondsSince(since)).as(e.getMessage()).isLessThan(SOON.toSeconds());
            }
            Thread.sleep(10);
        }
    }

    private String replication() {
        Map<String, String> properties = cluster.node("broker-a-2").properties();
        return java.util.stream.Stream.of("totalReplicas", "allAckInSyncStateSet", "minInSyncReplicas", "flushDiskType")
                .map(key -> key + "=" + properties.getOrDefault(key, "default"))
                .toList()
                .toString();
    }

    /** On both groups, and known to the slaves, which copy topics from their masters only every 10 s. */
    private void createTopic(String topic) throws Exception {
        for (String group : cluster.topology().brokerGroups()) {
            admin.createAndUpdateTopicConfig(cluster.master(group).address(), new TopicConfig(topic, 4, 4));
        }
        long deadline = System.nanoTime() + SOON.toNanos();
        for (EmbeddedNode broker : cluster.nodes(NodeKind.BROKER)) {
            while (!admin.getAllTopicConfig(broker.address(), 5000)
                    .getTopicConfigTable()
                    .containsKey(topic)) {
                assertThat(System.nanoTime())
                        .as(broker.name() + " has " + topic)
                        .isLessThan(deadline);
                Thread.sleep(100);
            }
        }
    }

    private static double secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }

    private static void report(String line) {
        System.out.println("[cluster] " + line);
    }
}
