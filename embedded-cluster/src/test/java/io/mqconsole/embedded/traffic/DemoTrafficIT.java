package io.mqconsole.embedded.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqconsole.embedded.EmbeddedCluster;
import io.mqconsole.embedded.EmbeddedNode;
import io.mqconsole.embedded.NodeKind;
import io.mqconsole.embedded.junit.RocketMqCluster;
import io.mqconsole.embedded.junit.SharedCluster;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
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
    private final DefaultMQAdminExt admin = new DefaultMQAdminExt(5000);
    private final DemoTraffic traffic;

    DemoTrafficIT(EmbeddedCluster cluster) {
        this.cluster = cluster;
        this.traffic = DemoTraffic.start(cluster, Path.of("target", "clusters", "traffic-logs"));
    }

    @BeforeAll
    void connect() throws MQClientException {
        admin.setNamesrvAddr(cluster.namesrvAddrs());
        admin.setInstanceName("demo-traffic-test");
        admin.setPollNameServerInterval(1000);
        admin.start();
        traffic.awaitFlowing();
    }

    @AfterAll
    void end() {
        traffic.close();
        admin.shutdown();
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
            await(topic.getKey() + " has messages", () -> sent(topic.getKey()) > 0);
        }
        assertThat(admin.examineTopicStats("MQ_INST_SHOP%shop_ledger").getOffsetTable())
                .as("one queue in all makes the order global")
                .hasSize(1);
    }

    @Test
    @Order(2)
    void theGroupsShowEveryState() throws Exception {
        await("the failing group has dead letters", () -> sent("%DLQ%" + FAILING) > 0);
        await("there are traces", () -> sent("RMQ_SYS_TRACE_TOPIC") > 0);
        await(
                "the offline group has left offsets",
                () -> admin.examineConsumeStats(OFFLINE).getOffsetTable().values().stream()
                        .anyMatch(offsets -> offsets.getConsumerOffset() > 0));
        await("the offline group is gone", () -> !isOnline(OFFLINE));
        assertThat(isOnline(SLOW)).isTrue();

        long before = admin.examineConsumeStats(SLOW).computeTotalDiff();
        await(
                "the backlog of the slow group grows",
                () -> admin.examineConsumeStats(SLOW).computeTotalDiff() > before + 50);
        await(
                "the healthy group keeps up",
                () -> admin.examineConsumeStats("MQ_INST_PAY%GID_pay_service", ORDERS)
                                .computeTotalDiff()
                        < 50);
    }

    @Test
    @Order(3)
    void itGoesOnAfterEveryFault() throws Exception {
        long pid = traffic.pid();
        goesOnAfter("one master was killed and the other hung", () -> {
            EmbeddedNode hung = cluster.master("broker-b");
            cluster.master("broker-a").kill();
            hung.hang();
        });
        goesOnAfter("a room was lost", () -> cluster.killRoom("GZ00A"));
        goesOnAfter("both NameServers were down for 15 s", () -> {
            cluster.nodes(NodeKind.NAMESRV).forEach(EmbeddedNode::kill);
            Thread.sleep(15_000);
        });
        goesOnAfter("everything was killed", () -> cluster.nodes().forEach(EmbeddedNode::kill));
        assertThat(traffic.isAlive()).isTrue();
        assertThat(traffic.pid()).isEqualTo(pid);
    }

    private interface Fault {
        void happen() throws Exception;
    }

    private void goesOnAfter(String what, Fault fault) throws Exception {
        fault.happen();
        cluster.recover();
        cluster.awaitReady(SOON).awaitInSync(SOON);
        long recovered = System.nanoTime();
        long before = sent(ORDERS);
        await("messages are sent after " + what, () -> sent(ORDERS) > before + 10);
        System.out.printf(
                "[cluster] demo traffic: %s; it sends again %.1f s after the cluster is whole%n",
                what, (System.nanoTime() - recovered) / 1e9);
    }

    private long sent(String topic) throws Exception {
        return admin.examineTopicStats(topic).getOffsetTable().values().stream()
                .mapToLong(offsets -> offsets.getMaxOffset() - offsets.getMinOffset())
                .sum();
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

    private static void await(String what, Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + SOON.toNanos();
        Exception last = null;
        while (true) {
            try {
                if (condition.call()) {
                    return;
                }
            } catch (MQClientException | org.apache.rocketmq.client.exception.MQBrokerException e) {
                last = e; // Not there yet, or a route that is just changing.
            }
            assertThat(System.nanoTime()).as(what + "; last: " + last).isLessThan(deadline);
            Thread.sleep(200);
        }
    }
}
