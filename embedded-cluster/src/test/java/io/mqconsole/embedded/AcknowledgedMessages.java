package io.mqconsole.embedded;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.rocketmq.client.consumer.DefaultMQPullConsumer;
import org.apache.rocketmq.client.consumer.PullResult;
import org.apache.rocketmq.client.consumer.PullStatus;
import org.apache.rocketmq.client.exception.MQClientException;
import org.apache.rocketmq.client.producer.DefaultMQProducer;
import org.apache.rocketmq.client.producer.SendStatus;
import org.apache.rocketmq.common.message.Message;
import org.apache.rocketmq.common.message.MessageExt;
import org.apache.rocketmq.common.message.MessageQueue;

/**
 * Sends without pause to the queues of one broker group and remembers what was acknowledged and when, so that a test can
 * break something in the middle and count afterwards.
 */
final class AcknowledgedMessages implements AutoCloseable {

    private static final int SENDERS = 4;
    private static final int ROUTE_ATTEMPTS = 100;

    private final String nameServers;
    private final String topic;
    private final DefaultMQProducer producer;
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicLong number = new AtomicLong();
    private final List<Thread> senders = new ArrayList<>();
    private volatile boolean running = true;
    private volatile long lastAckNanos;

    private AcknowledgedMessages(String nameServers, String topic) throws MQClientException {
        this.nameServers = nameServers;
        this.topic = topic;
        producer = new DefaultMQProducer("GID_fault_test");
        producer.setNamesrvAddr(nameServers);
        producer.setInstanceName("producer-" + System.nanoTime());
        producer.setPollNameServerInterval(200);
        producer.setSendMsgTimeout(1000);
        producer.start();
    }

    /** Starts to send to all queues of the group. */
    static AcknowledgedMessages sending(EmbeddedCluster cluster, String topic, String group) throws MQClientException {
        var messages = new AcknowledgedMessages(cluster.namesrvAddrs(), topic);
        for (int queue = 0; queue < SENDERS; queue++) {
            var target = new MessageQueue(topic, group, queue);
            messages.senders.add(Thread.ofPlatform().daemon().start(() -> messages.sendTo(target)));
        }
        return messages;
    }

    /** Sends nothing, to see what is there. */
    static AcknowledgedMessages reading(EmbeddedCluster cluster, String topic) throws MQClientException {
        return new AcknowledgedMessages(cluster.namesrvAddrs(), topic);
    }

    /** @return the bodies of what was acknowledged, as soon as there are so many */
    Set<String> await(int count) throws InterruptedException {
        while (acknowledged.size() < count) {
            Thread.sleep(1);
        }
        return Set.copyOf(acknowledged);
    }

    /** @return seconds from a moment until the first acknowledgement after it; the moment is {@link System#nanoTime} */
    double secondsUntilNextAck(long since, Duration timeout) throws InterruptedException {
        long deadline = since + timeout.toNanos();
        while (lastAckNanos < since) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("No send was acknowledged for " + timeout.toSeconds() + " s");
            }
            Thread.sleep(1);
        }
        return (lastAckNanos - since) / 1e9;
    }

    /** Stops sending. */
    Set<String> finish() throws InterruptedException {
        running = false;
        for (Thread sender : senders) {
            sender.join();
        }
        return Set.copyOf(acknowledged);
    }

    /** @return the bodies of all messages that the group's master has now */
    Set<String> stored(String group) throws Exception {
        var consumer = new DefaultMQPullConsumer("GID_fault_test_reader");
        consumer.setNamesrvAddr(nameServers);
        consumer.setInstanceName("reader-" + System.nanoTime());
        consumer.start();
        try {
            var bodies = new HashSet<String>();
            awaitRoute(consumer);
            for (int queue = 0; queue < SENDERS; queue++) {
                read(consumer, new MessageQueue(topic, group, queue), bodies);
            }
            return bodies;
        } finally {
            consumer.shutdown();
        }
    }

    @Override
    public void close() throws InterruptedException {
        finish();
        producer.shutdown();
    }

    /** The first NameServer that a new client asks may be the one that the test killed. */
    private void awaitRoute(DefaultMQPullConsumer consumer) throws MQClientException {
        for (int attempt = 1; ; attempt++) {
            try {
                consumer.fetchSubscribeMessageQueues(topic);
                return;
            } catch (MQClientException e) {
                if (attempt == ROUTE_ATTEMPTS) {
                    throw e;
                }
                pause();
            }
        }
    }

    private static void read(DefaultMQPullConsumer consumer, MessageQueue queue, Set<String> bodies) throws Exception {
        long offset = 0;
        long end = consumer.maxOffset(queue);
        while (offset < end) {
            PullResult pulled = consumer.pull(queue, "*", offset, 512);
            if (pulled.getPullStatus() == PullStatus.FOUND) {
                for (MessageExt message : pulled.getMsgFoundList()) {
                    bodies.add(new String(message.getBody(), StandardCharsets.UTF_8));
                }
            }
            offset = Math.max(pulled.getNextBeginOffset(), offset);
        }
    }

    private void sendTo(MessageQueue queue) {
        while (running) {
            String body = queue.getQueueId() + "-" + number.incrementAndGet();
            try {
                var message = new Message(topic, body.getBytes(StandardCharsets.UTF_8));
                if (producer.send(message, queue).getSendStatus() == SendStatus.SEND_OK) {
                    acknowledged.add(body);
                    lastAckNanos = System.nanoTime();
                }
            } catch (Exception e) {
                pause(); // The fault that the test made: what was not acknowledged does not count.
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
