package io.mqconsole.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqconsole.embedded.junit.RocketMqCluster;
import io.mqconsole.embedded.junit.SharedCluster;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Consumers of every kind, as RocketMQ's own tool sees them. */
@RocketMqCluster(SharedCluster.SMALL)
@Timeout(180)
class PlainConsumerIT {
    private static final String NAMESPACE = "MQ_INST_plain";
    private static final int MESSAGES = 4;

    private final EmbeddedCluster cluster;
    private final MqAdmin mqadmin;

    PlainConsumerIT(EmbeddedCluster cluster) {
        this.cluster = cluster;
        this.mqadmin = MqAdmin.of(cluster);
    }

    @Test
    void oneTakesAllWithinItsNamespaceOneNothingAndOneTurnsMessagesIntoDeadLetters() {
        String topic = NAMESPACE + "%taken";
        send(topic);
        send("fetched");
        send("refused");
        try (var all = PlainConsumer.of(cluster, "takes-all", "taken", "*")
                        .namespace(NAMESPACE)
                        .named("takes-all")
                        .start();
                var none = PlainConsumer.of(cluster, "takes-none", "fetched", "*")
                        .never()
                        .start();
                var failing = PlainConsumer.of(cluster, "fails", "refused", "*")
                        .failing(0)
                        .start()) {
            awaitProgress(NAMESPACE + "%takes-all", waiting -> waiting.get(topic) == 0);
            awaitProgress("fails", waiting -> waiting.get("refused") == 0);
            assertThat(mqadmin.topicStatus("%DLQ%fails", cluster.namesrvAddrs()))
                    .extracting(MqAdmin.Stored::maxOffset)
                    .containsExactly((long) MESSAGES);
            awaitProgress("takes-none", waiting -> waiting.get("fetched") == MESSAGES);

            assertThat(all.clientId()).isEqualTo("127.0.0.1@takes-all");
            assertThat(connections(NAMESPACE + "%takes-all"))
                    .contains(all.clientId(), "CONSUME_PASSIVELY", "CLUSTERING", NAMESPACE + "%taken");
            assertThat(connections("takes-none")).contains(none.clientId()).doesNotContain(failing.clientId());
        }
        assertThat(connections("takes-none")).contains("not online");
    }

    private void send(String topic) {
        assertThat(PlainProducer.of(cluster)
                        .send(cluster.namesrvAddrs(), topic, MESSAGES)
                        .error())
                .isEqualTo(Optional.empty());
    }

    private String connections(String group) {
        return mqadmin.run("consumerConnection", "-g", group, "-n", cluster.namesrvAddrs());
    }

    /** Each look takes some seconds, so a few are enough. */
    private void awaitProgress(String group, Predicate<Map<String, Long>> reached) {
        List<MqAdmin.Consumed> last = List.of();
        for (int look = 0; look < 10; look++) {
            last = mqadmin.consumerProgress(group, cluster.namesrvAddrs());
            var waiting = last.stream()
                    .collect(Collectors.groupingBy(
                            MqAdmin.Consumed::topic,
                            Collectors.summingLong(queue -> queue.brokerOffset() - queue.consumerOffset())));
            if (!waiting.isEmpty() && reached.test(waiting)) {
                return;
            }
        }
        assertThat(last).as(group).isNull();
    }
}
