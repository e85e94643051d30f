package io.mqconsole.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqconsole.embedded.EmbeddedCluster;
import io.mqconsole.embedded.junit.RocketMqCluster;
import io.mqconsole.embedded.junit.SharedCluster;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.rocketmq.client.producer.DefaultMQProducer;
import org.apache.rocketmq.common.TopicConfig;
import org.apache.rocketmq.common.message.Message;
import org.apache.rocketmq.tools.admin.DefaultMQAdminExt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A broker's puts with and without those it makes by itself, while delayed and timed messages come due. */
@RocketMqCluster(SharedCluster.SMALL)
@Timeout(180)
class AcceptedMessagesIT {
    private static final CallOptions PATIENT = CallOptions.within(Duration.ofSeconds(15));

    private static final String TOPIC = "accepted-messages";
    private static final int THIRTY_SECONDS_LEVEL = 4;
    private static final int DELAY_SECONDS = 30;
    private static final int SENDING_SECONDS = 10;
    private static final int PER_SECOND = 50;
    /** When nothing that was sent counts any more in an average of ten seconds, and messages still come due. */
    private static final int QUIET_SECONDS = 35;

    private static final int WATCHED_SECONDS = 4;

    private final EmbeddedCluster cluster;
    private ClusterAdmin admin;
    private List<BrokerRef> brokers;
    private DefaultMQProducer producer;

    AcceptedMessagesIT(EmbeddedCluster cluster) {
        this.cluster = cluster;
    }

    @BeforeEach
    void connect() throws Exception {
        admin = ClusterAdmin.connect(Regions.of(cluster));
        brokers = Answers.first(admin.nodes().clusterTables(PATIENT)).brokers();
        var theirs = new DefaultMQAdminExt(5000);
        theirs.setNamesrvAddr(cluster.namesrvAddrs());
        theirs.start();
        theirs.createAndUpdateTopicConfig(brokers.getFirst().address().toString(), new TopicConfig(TOPIC, 2, 2, 6));
        theirs.shutdown();
        producer = new DefaultMQProducer("accepted-messages");
        producer.setNamesrvAddr(cluster.namesrvAddrs());
        producer.start();
    }

    @AfterEach
    void disconnect() {
        producer.shutdown();
        admin.close();
    }

    @Test
    void dueMessagesArePutButNotAcceptedAndThoseOfAProducerAreBoth() throws Exception {
        long start = System.nanoTime();
        BrokerRuntime before = runtime();
        for (int second = 0; second < SENDING_SECONDS; second++) {
            send(message -> message.setDelayTimeLevel(THIRTY_SECONDS_LEVEL));
            send(message -> message.setDelayTimeSec(DELAY_SECONDS));
            sleepUntil(start, second + 1);
        }
        assertThat(accepted(before, runtime())).isEqualTo(2L * PER_SECOND * SENDING_SECONDS);

        sleepUntil(start, QUIET_SECONDS);
        BrokerRuntime quiet = runtime();
        sleepUntil(start, QUIET_SECONDS + WATCHED_SECONDS);
        BrokerRuntime still = runtime();
        assertThat((double) accepted(quiet, still) / WATCHED_SECONDS).isBetween(-1.0, 1.0);
        assertThat((still.messagesPutTotal() - quiet.messagesPutTotal()) / WATCHED_SECONDS)
                .isGreaterThan(10);
        assertThat(still.putTps()).isGreaterThan(10);

        // The last of them is due ten seconds after the first, and then a little.
        sleepUntil(start, DELAY_SECONDS + SENDING_SECONDS + 5);
        BrokerRuntime idle = runtime();
        assertThat(accepted(before, idle)).isEqualTo(2L * PER_SECOND * SENDING_SECONDS);
        send(message -> {});
        assertThat(accepted(idle, runtime())).isEqualTo(PER_SECOND);
    }

    private void send(Consumer<Message> delay) throws Exception {
        for (int i = 0; i < PER_SECOND; i++) {
            var message = new Message(TOPIC, new byte[20]);
            delay.accept(message);
            producer.send(message);
        }
    }

    private static long accepted(BrokerRuntime from, BrokerRuntime to) {
        return to.messagesAccepted() - from.messagesAccepted();
    }

    private BrokerRuntime runtime() {
        return Answers.first(admin.nodes().runtimes(brokers, PATIENT));
    }

    private static void sleepUntil(long start, int second) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(Math.max(0, start + TimeUnit.SECONDS.toNanos(second) - System.nanoTime()));
    }
}
