package io.mqconsole.embedded.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mqconsole.embedded.AdminConnection;
import io.mqconsole.embedded.EmbeddedCluster;
import io.mqconsole.embedded.EmbeddedNode;
import io.mqconsole.embedded.NodeKind;
import io.mqconsole.embedded.ResidentMemory;
import io.mqconsole.embedded.Survival;
import io.mqconsole.embedded.junit.RocketMqCluster;
import io.mqconsole.embedded.junit.SharedCluster;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.rocketmq.client.exception.MQClientException;
import org.apache.rocketmq.tools.admin.DefaultMQAdminExt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** The demo's applications: that they show every kind of state, and that no fault of the cluster ends them. */
@RocketMqCluster(SharedCluster.TWO_ROOMS)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoTrafficIT {

    private static final Duration SOON = Duration.ofSeconds(90);
    private static final String ORDERS = "MQ_INST_PAY%pay_order";
    private static final String SLOW = "MQ_INST_SHOP%GID_shop_report";
    private static final String OFFLINE = "MQ_INST_SHOP%GID_shop_archive";
    private static final String FAILING = "MQ_INST_SHOP%GID_shop_invoice";

    private final EmbeddedCluster cluster;
    private final AdminConnection connection;
    private final DefaultMQAdminExt admin;
    private final DemoTraffic traffic;
    private final long pid;

    DemoTrafficIT(EmbeddedCluster cluster) throws MQClientException {
        this.cluster = cluster;
        this.connection = new AdminConnection(cluster);
        this.admin = connection.admin();
        this.traffic = DemoTraffic.start(cluster, Path.of("target", "clusters", "traffic-logs"));
        this.pid = traffic.pid();
    }

    @BeforeAll
    void messagesFlow() throws Exception {
        traffic.awaitFlowing();
        connection.createTopics(cluster, "kill_room");
    }

    @AfterAll
    void end() {
        traffic.close();
        connection.close();
        cluster.recover();
    }

    @Test
    @Order(1)
    void thereIsATopicOfEachMessageTypeInBothInstances() throws Exception {
        Map<String, String> types = Map.of(
                "MQ_INST_PAY%pay_order", "NORMAL",
                "MQ_INST_PAY%pay_order_state", "FIFO",
                "MQ_INST_PAY%pay_timeout", "DELAY",
                "MQ_INST_PAY%pay_settlement", "TRANSACTION",
                "MQ_INST_SHOP%shop_browse", "NORMAL",
                "MQ_INST_SHOP%shop_ledger", "FIFO",
                "MQ_INST_SHOP%shop_reminder", "DELAY",
                "MQ_INST_SHOP%shop_coupon", "TRANSACTION");
        String master = cluster.master("broker-a").address();
        for (Map.Entry<String, String> topic : types.entrySet()) {
            assertThat(admin.examineTopicConfig(master, topic.getKey()).getAttributes())
                    .as(topic.getKey())
                    .containsEntry("message.type", topic.getValue());
            connection.await(topic.getKey() + " has messages", () -> connection.sent(topic.getKey()) > 0);
        }
        assertThat(admin.examineTopicStats("MQ_INST_SHOP%shop_ledger").getOffsetTable())
                .as("one queue in all makes the order global")
                .hasSize(1);
    }

    @Test
    @Order(2)
    void theGroupsShowEveryState() throws Exception {
        connection.await("the failing group has dead letters", () -> connection.sent("%DLQ%" + FAILING) > 0);
        connection.await("there are traces", () -> connection.sent("RMQ_SYS_TRACE_TOPIC") > 0);
        connection.await(
                "the offline group has left offsets",
                () -> admin.examineConsumeStats(OFFLINE).getOffsetTable().values().stream()
                        .anyMatch(offsets -> offsets.getConsumerOffset() > 0));
        connection.await("the offline group is gone", () -> !isOnline(OFFLINE));
        connection.await("the slow group is there", () -> isOnline(SLOW));

        long before = admin.examineConsumeStats(SLOW).computeTotalDiff();
        connection.await(
                "the backlog of the slow group grows",
                () -> admin.examineConsumeStats(SLOW).computeTotalDiff() > before + 50);
        connection.await(
                "the healthy group keeps up",
                () -> admin.examineConsumeStats("MQ_INST_PAY%GID_pay_service", ORDERS)
                                .computeTotalDiff()
                        < 50);
    }

    @Test
    @Order(3)
    void itGoesOnAfterOneMasterWasKilledAndTheOtherHung() throws Exception {
        EmbeddedNode hung = cluster.master("broker-b");
        cluster.master("broker-a").kill();
        hung.hang();
        itGoesOnOnceTheClusterIsWhole();
    }

    @Test
    @Order(4)
    void itGoesOnAfterTheLossOfARoomWhichLosesNoMessage() throws Exception {
        String room = cluster.master("broker-a").room();
        new Survival(cluster, "broker-a").of("loss of room " + room, "kill_room", () -> cluster.killRoom(room));
        for (String group : cluster.topology().brokerGroups()) {
            assertThat(cluster.master(group).room()).isNotEqualTo(room);
        }
        itGoesOnOnceTheClusterIsWhole();
    }

    @Test
    @Order(5)
    void itGoesOnAfterBothNameServersWereAwayForAWhile() throws Exception {
        cluster.nodes(NodeKind.NAMESRV).forEach(EmbeddedNode::kill);
        assertThatThrownBy(() -> cluster.awaitReady(Duration.ZERO)).hasMessageContaining("ns-a does not know");
        Thread.sleep(15_000);
        itGoesOnOnceTheClusterIsWhole();
    }

    @Test
    @Order(6)
    void itGoesOnAfterEverythingWasKilled() throws Exception {
        cluster.nodes().forEach(EmbeddedNode::kill);
        itGoesOnOnceTheClusterIsWhole();
    }

    @Test
    @Order(7)
    void noBrokerRanOutOfMemory() throws Exception {
        for (EmbeddedNode broker : cluster.nodes(NodeKind.BROKER)) {
            try (Stream<Path> logs = Files.list(broker.folder().resolve("logs"))) {
                for (Path log :
                        logs.filter(file -> file.toString().endsWith(".log")).toList()) {
                    try (Stream<String> lines = Files.lines(log)) {
                        assertThat(lines.filter(line -> line.contains("OutOfMemoryError")))
                                .as(log.toString())
                                .isEmpty();
                    }
                }
            }
            System.out.printf(
                    "[cluster] %s under traffic: %d MB resident%n",
                    broker.name(), ResidentMemory.megabytes(broker.pid()));
        }
    }

    private void itGoesOnOnceTheClusterIsWhole() throws Exception {
        long mending = System.nanoTime();
        cluster.recover();
        cluster.awaitReady(SOON).awaitInSync(SOON);
        long whole = System.nanoTime();
        long before = connection.sent(ORDERS);
        connection.await("messages are sent again", () -> connection.sent(ORDERS) > before + 10);
        System.out.printf(
                "[cluster] whole and in sync %.1f s after the restart; %.1f s later the demo traffic sends again%n",
                (whole - mending) / 1e9, (System.nanoTime() - whole) / 1e9);
        assertThat(traffic.isAlive()).isTrue();
        assertThat(traffic.pid()).isEqualTo(pid);
    }

    private boolean isOnline(String group) {
        try {
            return !admin.examineConsumerConnectionInfo(group)
                    .getConnectionSet()
                    .isEmpty();
        } catch (Exception e) {
            return false; // A group without a client is answered with an error.
        }
    }
}
