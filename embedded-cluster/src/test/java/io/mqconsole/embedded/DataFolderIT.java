package io.mqconsole.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.rocketmq.acl.common.AclClientRPCHook;
import org.apache.rocketmq.acl.common.SessionCredentials;
import org.apache.rocketmq.client.exception.MQBrokerException;
import org.apache.rocketmq.common.TopicConfig;
import org.apache.rocketmq.remoting.RPCHook;
import org.apache.rocketmq.tools.admin.DefaultMQAdminExt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a cluster keeps in its folder, and a cluster with access control. */
class DataFolderIT {

    private static final Duration SOON = Duration.ofSeconds(90);

    @TempDir
    private Path data;

    @Test
    void aClusterThatWasStoppedCleanlyLeavesItsNameServerAndComesBackWithItsAddressesAndItsMessages() throws Exception {
        List<String> addresses;
        Set<String> acknowledged;
        EmbeddedCluster first = EmbeddedCluster.start(Topology.small(), data).awaitReady(SOON);
        try (first) {
            addresses = first.nodes().stream().map(EmbeddedNode::address).toList();
            createTopic(first);
            try (var messages = AcknowledgedMessages.sending(first, "kept", "broker-a")) {
                messages.await(100);
                acknowledged = messages.finish();
            }
            assertThatThrownBy(() -> EmbeddedCluster.start(Topology.small(), data))
                    .hasMessageStartingWith("Another cluster is running on ");
            long started = System.nanoTime();
            first.node("broker-a-1").stop();
            assertThatThrownBy(() -> first.awaitReady(Duration.ZERO))
                    .as("a broker that stops cleanly leaves the NameServer at once")
                    .hasMessageContaining("broker-a-1");
            first.stop();
            System.out.printf(
                    "[cluster] clean stop of the small cluster took %.1f s%n", (System.nanoTime() - started) / 1e9);
            assertThat(first.nodes()).allMatch(node -> node.state() == NodeState.STOPPED);
        }
        try (EmbeddedCluster second =
                        EmbeddedCluster.start(Topology.small(), data).awaitReady(SOON);
                var reader = AcknowledgedMessages.reading(second, "kept")) {
            assertThat(second.nodes()).extracting(EmbeddedNode::address).isEqualTo(addresses);
            assertThat(second.master("broker-a").name()).isEqualTo("broker-a-1");
            assertThat(reader.stored("broker-a")).containsAll(acknowledged);
        }
    }

    @Test
    void aClusterWithAccessControlKnowsItsUserAndRefusesOthers() throws Exception {
        Topology topology = Topology.smallBuilder().acl("admin", "right-secret").build();
        try (EmbeddedCluster cluster = EmbeddedCluster.start(topology, data).awaitReady(SOON)) {
            assertThat(configSeenBy(cluster, hook("right-secret"))).containsKey("brokerName");
            assertThatThrownBy(() -> configSeenBy(cluster, hook("wrong-secret")))
                    .isInstanceOf(MQBrokerException.class)
                    .hasMessageContaining("check signature failed");
            assertThatThrownBy(() -> configSeenBy(cluster, null)).isInstanceOf(MQBrokerException.class);
        }
    }

    private static RPCHook hook(String secret) {
        return new AclClientRPCHook(new SessionCredentials("admin", secret));
    }

    private static java.util.Properties configSeenBy(EmbeddedCluster cluster, @Nullable RPCHook hook) throws Exception {
        DefaultMQAdminExt admin = admin(cluster, hook);
        try {
            return admin.getBrokerConfig(cluster.node("broker-a-1").address());
        } finally {
            admin.shutdown();
        }
    }

    private static void createTopic(EmbeddedCluster cluster) throws Exception {
        DefaultMQAdminExt admin = admin(cluster, null);
        try {
            admin.createAndUpdateTopicConfig(cluster.node("broker-a-1").address(), new TopicConfig("kept", 4, 4));
        } finally {
            admin.shutdown();
        }
    }

    private static DefaultMQAdminExt admin(EmbeddedCluster cluster, @Nullable RPCHook hook) throws Exception {
        var admin = new DefaultMQAdminExt(hook, 5000);
        admin.setNamesrvAddr(cluster.namesrvAddrs());
        admin.setInstanceName("data-folder-" + System.nanoTime());
        admin.start();
        return admin;
    }
}
