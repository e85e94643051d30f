package io.mqconsole.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mqconsole.embedded.junit.RocketMqCluster;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What can be done to one node, on the small cluster that test classes share. */
@RocketMqCluster
class NodeFaultsIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final EmbeddedCluster cluster;
    private final EmbeddedNode broker;

    NodeFaultsIT(EmbeddedCluster cluster) {
        this.cluster = cluster;
        this.broker = cluster.node("broker-a-1");
    }

    @AfterEach
    void mend() {
        cluster.recover();
        cluster.awaitReady(SOON);
    }

    @Test
    void aKilledBrokerIsMissedByTheNameServerAndComesBackOnItsDataAtItsAddress() {
        String address = broker.address();
        long before = broker.pid();
        broker.kill();
        assertThat(broker.state()).isEqualTo(NodeState.STOPPED);
        assertThatThrownBy(() -> cluster.awaitReady(Duration.ofSeconds(1)))
                .isInstanceOf(ClusterException.class)
                .hasMessageContaining("ns-a does not know broker-a-1");

        broker.start();
        cluster.awaitReady(SOON);
        assertThat(broker.address()).isEqualTo(address);
        assertThat(broker.pid()).isNotEqualTo(before);
    }

    @Test
    void aHungNodeAcceptsConnectionsButAnswersNothingUntilItIsResumed() throws IOException {
        EmbeddedNode nameServer = cluster.node("ns-a");
        nameServer.hang();
        assertThat(nameServer.state()).isEqualTo(NodeState.HUNG);
        assertThatThrownBy(() -> Remoting.ask(nameServer.address(), Remoting.BROKER_CLUSTER_INFO, Map.of(), ""))
                .isInstanceOf(java.net.SocketTimeoutException.class);

        nameServer.resume();
        assertThat(nameServer.state()).isEqualTo(NodeState.RUNNING);
        assertThat(Remoting.ask(nameServer.address(), Remoting.BROKER_CLUSTER_INFO, Map.of(), "")
                        .ok())
                .isTrue();
    }

    @Test
    void whatDoesNotFitTheStateOfANodeIsRefused() {
        assertThatThrownBy(broker::resume).hasMessage("broker-a-1 is RUNNING, not HUNG");
        assertThatThrownBy(broker::start).hasMessage("broker-a-1 is RUNNING, not STOPPED");
    }
}
