package io.mqconsole.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mqconsole.embedded.junit.RocketMqCluster;
import io.mqconsole.embedded.junit.SharedCluster;
import java.time.Duration;
import java.util.List;
import org.apache.rocketmq.client.exception.MQClientException;
import org.apache.rocketmq.tools.admin.DefaultMQAdminExt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The two-room cluster as it is configured, and through the loss of a master and of an answer. The loss of a room and of
 * the NameServers is in {@code DemoTrafficIT}.
 */
@RocketMqCluster(SharedCluster.TWO_ROOMS)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoRoomsIT {

    private static final Duration SOON = Duration.ofSeconds(90);
    private static final String GROUP = "broker-a";

    private final EmbeddedCluster cluster;
    private final AdminConnection connection;
    private final DefaultMQAdminExt admin;
    private final Survival survival;

    TwoRoomsIT(EmbeddedCluster cluster) throws MQClientException {
        this.cluster = cluster;
        this.connection = new AdminConnection(cluster);
        this.admin = connection.admin();
        this.survival = new Survival(cluster, GROUP);
    }

    @BeforeAll
    void createTopics() throws Exception {
        connection.createTopics(cluster, "to_be_deleted", "kill_master", "hang_master");
    }

    @AfterAll
    void disconnect() {
        connection.close();
    }

    @AfterEach
    void mend() {
        cluster.recover();
        cluster.awaitReady(SOON).awaitInSync(SOON);
    }

    @Test
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
            assertThat(admin.getNameServerConfig(List.of(nameServer.address())).get(nameServer.address()))
                    .containsEntry("room", nameServer.room())
                    .containsEntry("hostname", nameServer.hostname());
        }
    }

    @Test
    void aDeletedTopicIsGoneFromBrokersAndNameServers() throws Exception {
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
    void theSlaveOfAKilledMasterTakesOverWithEveryAcknowledgedMessage() throws Exception {
        EmbeddedNode master = cluster.master(GROUP);
        survival.of("kill of the master " + master.name(), "kill_master", master::kill);
        assertThat(cluster.master(GROUP)).isNotEqualTo(master);

        long started = System.nanoTime();
        master.start();
        cluster.awaitReady(SOON).awaitInSync(SOON);
        report("old master back in sync %.1f s after its restart".formatted(secondsSince(started)));
    }

    @Test
    void theSlaveOfAHungMasterTakesOverAndTheMasterComesBackAsASlave() throws Exception {
        EmbeddedNode master = cluster.master(GROUP);
        survival.of("hang of the master " + master.name(), "hang_master", master::hang);
        assertThat(cluster.master(GROUP)).isNotEqualTo(master);

        long resumed = System.nanoTime();
        master.resume();
        cluster.awaitReady(SOON).awaitInSync(SOON);
        report("hung master back in sync %.1f s after it was resumed".formatted(secondsSince(resumed)));
        assertThat(cluster.master(GROUP)).isNotEqualTo(master);
    }

    private static double secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }

    private static void report(String line) {
        System.out.println("[cluster] " + line);
    }
}
