package io.mqconsole.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqconsole.embedded.junit.RocketMqCluster;
import io.mqconsole.embedded.junit.SharedCluster;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** RocketMQ's own tool and a plain producer, as others use them: by their own processes. */
@RocketMqCluster(SharedCluster.TWO_ROOMS)
class MqAdminIT {
    private static final Duration SOON = Duration.ofSeconds(90);

    private final EmbeddedCluster cluster;
    private final MqAdmin mqadmin;
    private final PlainProducer producer;

    MqAdminIT(EmbeddedCluster cluster) {
        this.cluster = cluster;
        this.mqadmin = MqAdmin.of(cluster);
        this.producer = PlainProducer.of(cluster);
    }

    @AfterEach
    void mend() {
        cluster.recover();
        cluster.awaitReady(SOON).awaitInSync(SOON);
    }

    @Test
    void theConfigurationOfABrokerIsThatOfItsFile() {
        EmbeddedNode broker = cluster.node("broker-b-2");

        assertThat(mqadmin.brokerConfig(broker.address()))
                .containsEntry("room", broker.room())
                .containsEntry("brokerName", "broker-b")
                .containsEntry("brokerPermission", "6");
        assertThat(cluster.mqadmin("clusterList", "-n", cluster.namesrvAddrs()))
                .contains("broker-a", "broker-b", broker.address());
    }

    @Test
    void anUnknownTopicHasNoRouteAndADeadNameServerIsAnError() {
        EmbeddedNode nameServer = cluster.node("ns-a");

        assertThat(mqadmin.routePermissions(nameServer.address(), "no_such_topic"))
                .isEmpty();

        nameServer.kill();
        assertThat(producer.send(nameServer.address(), "probe_a", 1).error()).isPresent();
    }
}
