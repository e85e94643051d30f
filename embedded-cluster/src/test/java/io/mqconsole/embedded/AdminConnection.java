package io.mqconsole.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.rocketmq.client.exception.MQBrokerException;
import org.apache.rocketmq.client.exception.MQClientException;
import org.apache.rocketmq.common.TopicConfig;
import org.apache.rocketmq.tools.admin.DefaultMQAdminExt;

/** RocketMQ's own admin client on a cluster in motion: right after a fault a route may be missing, so one asks again. */
public final class AdminConnection implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int TIMEOUT_MILLIS = 5000;

    private final DefaultMQAdminExt admin = new DefaultMQAdminExt(TIMEOUT_MILLIS);

    /** Connects to all its NameServers. */
    public AdminConnection(EmbeddedCluster cluster) throws MQClientException {
        admin.setNamesrvAddr(cluster.namesrvAddrs());
        admin.setInstanceName("test-" + System.nanoTime());
        admin.setPollNameServerInterval(1000);
        admin.start();
    }

    public DefaultMQAdminExt admin() {
        return admin;
    }

    /** On both groups, and known to the slaves, which copy topics from their masters only every 10 s. */
    public void createTopics(EmbeddedCluster cluster, String... topics) throws Exception {
        for (String group : cluster.topology().brokerGroups()) {
            for (String topic : topics) {
                admin.createAndUpdateTopicConfig(cluster.master(group).address(), new TopicConfig(topic, 4, 4));
            }
        }
        for (EmbeddedNode broker : cluster.nodes(NodeKind.BROKER)) {
            await(
                    broker.name() + " has the topics",
                    () -> admin.getAllTopicConfig(broker.address(), TIMEOUT_MILLIS)
                            .getTopicConfigTable()
                            .keySet()
                            .containsAll(List.of(topics)));
        }
    }

    /** @return messages of the topic that the brokers hold */
    public long sent(String topic) throws Exception {
        return admin.examineTopicStats(topic).getOffsetTable().values().stream()
                .mapToLong(offsets -> offsets.getMaxOffset() - offsets.getMinOffset())
                .sum();
    }

    /** Asks until it is so; an answer with an error counts as not yet. */
    public void await(String what, Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Exception last = null;
        while (true) {
            try {
                if (condition.call()) {
                    return;
                }
            } catch (MQClientException | MQBrokerException e) {
                last = e; // Not there yet, or a route that is just changing.
            }
            assertThat(System.nanoTime()).as(what + "; last: " + last).isLessThan(deadline);
            Thread.sleep(200);
        }
    }

    @Override
    public void close() {
        admin.shutdown();
    }
}
