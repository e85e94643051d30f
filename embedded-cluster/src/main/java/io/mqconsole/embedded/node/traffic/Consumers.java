package io.mqconsole.embedded.node.traffic;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.apache.rocketmq.client.consumer.DefaultMQPushConsumer;
import org.apache.rocketmq.client.consumer.listener.ConsumeConcurrentlyStatus;
import org.apache.rocketmq.client.consumer.listener.ConsumeOrderlyStatus;
import org.apache.rocketmq.client.consumer.listener.MessageListenerConcurrently;
import org.apache.rocketmq.client.consumer.listener.MessageListenerOrderly;
import org.apache.rocketmq.client.exception.MQClientException;
import org.apache.rocketmq.common.consumer.ConsumeFromWhere;

/** Starts the consumers of a group, which then behave as the group says. */
final class Consumers {

    private static final long SLOW_MILLIS_PER_MESSAGE = 100;
    private static final int OFFLINE_AFTER_MESSAGES = 40;
    private static final int FIRST_RETRY_LEVEL = 1;
    private static final int FEW_MESSAGES = 200;

    private final Clients clients;
    private final LongAdder consumed = new LongAdder();

    Consumers(Clients clients) {
        this.clients = clients;
    }

    long consumed() {
        return consumed.sum();
    }

    /** Returns at once, except for the group that goes away, which is waited for. */
    void start(DemoGroup group) throws MQClientException, InterruptedException {
        switch (group.behaviour()) {
            case HEALTHY -> {
                start(group, "app-1", succeeding());
                start(group, "app-2", succeeding());
            }
            case ORDERED -> startOrdered(group);
            case SLOW -> start(group, "app-1", slow());
            case FAILING -> start(group, "app-1", failing());
            case OFFLINE -> consumeSomeAndLeave(group);
        }
    }

    private void start(DemoGroup group, String application, MessageListenerConcurrently listener)
            throws MQClientException {
        DefaultMQPushConsumer consumer = consumer(group, application);
        consumer.registerMessageListener(listener);
        consumer.start();
    }

    private void startOrdered(DemoGroup group) throws MQClientException {
        DefaultMQPushConsumer consumer = consumer(group, "app-1");
        consumer.registerMessageListener((MessageListenerOrderly) (messages, context) -> {
            consumed.add(messages.size());
            return ConsumeOrderlyStatus.SUCCESS;
        });
        consumer.start();
    }

    private void consumeSomeAndLeave(DemoGroup group) throws MQClientException, InterruptedException {
        var some = new java.util.concurrent.CountDownLatch(OFFLINE_AFTER_MESSAGES);
        DefaultMQPushConsumer consumer = consumer(group, "app-archive");
        consumer.registerMessageListener((MessageListenerConcurrently) (messages, context) -> {
            messages.forEach(message -> some.countDown());
            return ConsumeConcurrentlyStatus.CONSUME_SUCCESS;
        });
        consumer.start();
        some.await();
        consumer.shutdown(); // Commits its offsets.
    }

    private MessageListenerConcurrently succeeding() {
        return (messages, context) -> {
            consumed.add(messages.size());
            return ConsumeConcurrentlyStatus.CONSUME_SUCCESS;
        };
    }

    private MessageListenerConcurrently slow() {
        return (messages, context) -> {
            try {
                TimeUnit.MILLISECONDS.sleep(SLOW_MILLIS_PER_MESSAGE * messages.size());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return ConsumeConcurrentlyStatus.RECONSUME_LATER;
            }
            consumed.add(messages.size());
            return ConsumeConcurrentlyStatus.CONSUME_SUCCESS;
        };
    }

    private static MessageListenerConcurrently failing() {
        return (messages, context) -> {
            context.setDelayLevelWhenNextConsume(FIRST_RETRY_LEVEL);
            return ConsumeConcurrentlyStatus.RECONSUME_LATER;
        };
    }

    private DefaultMQPushConsumer consumer(DemoGroup group, String application) throws MQClientException {
        var consumer = new DefaultMQPushConsumer(group.name(), group.traced(), null);
        clients.configure(consumer, application);
        consumer.setConsumeFromWhere(ConsumeFromWhere.CONSUME_FROM_FIRST_OFFSET);
        consumer.setMaxReconsumeTimes(group.maxRetries());
        consumer.setConsumeThreadMin(1);
        consumer.setConsumeThreadMax(1);
        consumer.setPullThresholdForQueue(FEW_MESSAGES);
        for (DemoTopic topic : group.topics()) {
            consumer.subscribe(topic.name(), "*");
        }
        return consumer;
    }
}
