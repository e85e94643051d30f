package io.mqconsole.embedded.node;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.rocketmq.client.consumer.DefaultMQPushConsumer;
import org.apache.rocketmq.client.consumer.listener.ConsumeConcurrentlyStatus;
import org.apache.rocketmq.client.consumer.listener.ConsumeOrderlyStatus;
import org.apache.rocketmq.client.consumer.listener.MessageListenerConcurrently;
import org.apache.rocketmq.client.consumer.listener.MessageListenerOrderly;
import org.apache.rocketmq.client.exception.MQClientException;
import org.apache.rocketmq.common.consumer.ConsumeFromWhere;
import org.apache.rocketmq.remoting.protocol.heartbeat.MessageModel;

/**
 * Push consumers in a process of their own, one unless more are asked for. It says {@code READY} when they have started, and
 * obeys stdin, where {@code stop} means that they commit their offsets and leave their group.
 */
public final class ConsumeMain {
    private static final int SECOND = 1000;
    private static final int FIRST_RETRY_LEVEL = 1;

    private ConsumeMain() {}

    /**
     * @param args {@code name=value}: {@code nameServers}, {@code client}, {@code clients} (how many, numbered from 1 unless it
     *     is one), {@code group}, {@code namespace} (may be empty),
     *     {@code millis} per message (-1 for ever), {@code retries} (-1 unless it shall fail all), {@code orderly},
     *     {@code broadcasting}; and {@code subscribe=topic=expression}, once or more
     */
    public static void main(String[] args) throws MQClientException {
        PrintStream parent = System.out;
        System.setOut(System.err);
        // Else a queue that another client gives up may have no owner for twenty seconds.
        System.setProperty("rocketmq.client.rebalance.waitInterval", Integer.toString(SECOND));
        Thread.ofPlatform().daemon().name("parent-watch").start(ParentWatch::untilParentDies);
        var settings = new HashMap<String, String>();
        var subscriptions = new ArrayList<String>();
        for (String arg : args) {
            String[] nameAndValue = arg.split("=", 2);
            if (nameAndValue[0].equals("subscribe")) {
                subscriptions.add(nameAndValue[1]);
            } else {
                settings.put(nameAndValue[0], nameAndValue[1]);
            }
        }
        var consumers = new ArrayList<DefaultMQPushConsumer>();
        for (String client : clients(settings)) {
            DefaultMQPushConsumer consumer = consumer(settings, client, subscriptions);
            consumer.start();
            consumers.add(consumer);
        }
        ParentWatch.onStop(() -> consumers.forEach(DefaultMQPushConsumer::shutdown));
        parent.println("READY");
    }

    private static List<String> clients(Map<String, String> settings) {
        String name = settings.get("client");
        int clients = Integer.parseInt(settings.get("clients"));
        return clients == 1
                ? List.of(name)
                : IntStream.rangeClosed(1, clients)
                        .mapToObj(number -> name + "-" + number)
                        .toList();
    }

    private static DefaultMQPushConsumer consumer(
            Map<String, String> settings, String client, List<String> subscriptions) throws MQClientException {
        var consumer = new DefaultMQPushConsumer(settings.get("group"));
        String namespace = settings.getOrDefault("namespace", "");
        if (!namespace.isEmpty()) {
            consumer.setNamespace(namespace);
        }
        consumer.setNamesrvAddr(settings.get("nameServers"));
        consumer.setClientIP("127.0.0.1");
        consumer.setInstanceName(client);
        consumer.setPollNameServerInterval(SECOND);
        consumer.setPersistConsumerOffsetInterval(SECOND);
        consumer.setConsumeFromWhere(ConsumeFromWhere.CONSUME_FROM_FIRST_OFFSET);
        consumer.setConsumeThreadMin(1);
        consumer.setConsumeThreadMax(1);
        if (Boolean.parseBoolean(settings.get("broadcasting"))) {
            consumer.setMessageModel(MessageModel.BROADCASTING);
        }
        int retries = Integer.parseInt(settings.get("retries"));
        consumer.setMaxReconsumeTimes(retries);
        long millis = Long.parseLong(settings.get("millis"));
        if (Boolean.parseBoolean(settings.get("orderly"))) {
            consumer.registerMessageListener(orderly(millis, retries >= 0));
        } else {
            consumer.registerMessageListener(concurrently(millis, retries >= 0));
        }
        for (String subscription : subscriptions) {
            String[] topicAndExpression = subscription.split("=", 2);
            consumer.subscribe(topicAndExpression[0], topicAndExpression[1]);
        }
        return consumer;
    }

    private static MessageListenerConcurrently concurrently(long millis, boolean failing) {
        return (messages, context) -> {
            work(millis * messages.size());
            context.setDelayLevelWhenNextConsume(FIRST_RETRY_LEVEL);
            return failing ? ConsumeConcurrentlyStatus.RECONSUME_LATER : ConsumeConcurrentlyStatus.CONSUME_SUCCESS;
        };
    }

    private static MessageListenerOrderly orderly(long millis, boolean failing) {
        return (messages, context) -> {
            work(millis * messages.size());
            return failing ? ConsumeOrderlyStatus.SUSPEND_CURRENT_QUEUE_A_MOMENT : ConsumeOrderlyStatus.SUCCESS;
        };
    }

    /** @param millis for ever when negative */
    private static void work(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis < 0 ? Long.MAX_VALUE : millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
