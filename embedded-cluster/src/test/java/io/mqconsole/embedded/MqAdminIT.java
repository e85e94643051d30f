package io.mqconsole.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqconsole.embedded.junit.RocketMqCluster;
import io.mqconsole.embedded.junit.SharedCluster;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** RocketMQ's own tool and a plain producer, as others use them: by their own processes. */
@RocketMqCluster(SharedCluster.TWO_ROOMS)
class MqAdminIT {
    private static final Duration SOON = Duration.ofSeconds(90);
    private static final int QUEUES = 2;

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
    void aBrokerWithoutWritePermissionIsSeenInTheRouteAndGetsNothingFromANewProducer() {
        String master = cluster.master("broker-a").address();
        String nameServer = cluster.node("ns-b").address();
        createTopic(master, "probe_a");
        createTopic(master, "probe_both");
        createTopic(cluster.master("broker-b").address(), "probe_both");
        assertThat(mqadmin.routePermissions(nameServer, "probe_both")).isEqualTo(Map.of("broker-a", 6, "broker-b", 6));
        assertThat(producer.send(nameServer, "probe_both", 2 * QUEUES))
                .isEqualTo(new PlainProducer.Sent(Map.of("broker-a", QUEUES, "broker-b", QUEUES), Optional.empty()));

        mqadmin.run("updateBrokerConfig", "-b", master, "-k", "brokerPermission", "-v", "4");
        try {
            assertThat(mqadmin.routePermissions(nameServer, "probe_both"))
                    .isEqualTo(Map.of("broker-a", 4, "broker-b", 6));
            assertThat(producer.send(nameServer, "probe_both", 2 * QUEUES).messagesByBroker())
                    .isEqualTo(Map.of("broker-b", 2 * QUEUES));
            var refused = producer.send(nameServer, "probe_a", QUEUES);
            assertThat(refused.messagesByBroker()).isEmpty();
            assertThat(refused.error())
                    .hasValueSatisfying(error -> assertThat(error).contains("MQClientException", "probe_a"));
        } finally {
            mqadmin.run("updateBrokerConfig", "-b", master, "-k", "brokerPermission", "-v", "6");
        }
        assertThat(producer.send(nameServer, "probe_a", QUEUES).error()).isEmpty();
    }

    @Test
    void anUnknownTopicHasNoRouteAndADeadNameServerIsAnError() {
        EmbeddedNode nameServer = cluster.node("ns-a");

        assertThat(mqadmin.routePermissions(nameServer.address(), "no_such_topic"))
                .isEmpty();

        nameServer.kill();
        assertThat(producer.send(nameServer.address(), "probe_a", 1).error()).isPresent();
    }

    private void createTopic(String broker, String topic) {
        String queues = Integer.toString(QUEUES);
        assertThat(mqadmin.run(
                        "updateTopic",
                        "-b",
                        broker,
                        "-t",
                        topic,
                        "-r",
                        queues,
                        "-w",
                        queues,
                        "-n",
                        cluster.namesrvAddrs()))
                .contains("success");
    }
}
