package io.mqconsole.embedded.node.traffic;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.rocketmq.client.exception.MQClientException;
import org.apache.rocketmq.client.producer.DefaultMQProducer;
import org.apache.rocketmq.client.producer.LocalTransactionState;
import org.apache.rocketmq.client.producer.TransactionListener;
import org.apache.rocketmq.client.producer.TransactionMQProducer;
import org.apache.rocketmq.client.producer.selector.SelectMessageQueueByHash;
import org.apache.rocketmq.common.message.Message;
import org.apache.rocketmq.common.message.MessageExt;

/** Sends each topic's messages in the way that its type asks for. */
final class Producers {

    private static final List<String> TAGS = List.of("created", "paid", "shipped", "closed");
    private static final int ORDERS = 64;

    private final Clients clients;
    private final TransactionMQProducer pay;
    private final TransactionMQProducer shop;

    Producers(Clients clients) throws MQClientException {
        this.clients = clients;
        this.pay = started(DemoTopic.PAY + "GID_pay_gateway", true);
        this.shop = started(DemoTopic.SHOP + "GID_shop_front", false);
    }

    /** @return one pace per topic, not started yet */
    List<Pace> paces() {
        return DemoTopic.ALL.stream()
                .map(topic -> new Pace(topic.name(), topic.perSecond(), number -> send(topic, number)))
                .toList();
    }

    private void send(DemoTopic topic, long number) throws Exception {
        DefaultMQProducer producer = topic.name().startsWith(DemoTopic.PAY) ? pay : shop;
        Message message = message(topic, number);
        switch (topic.messageType()) {
            case "FIFO" -> producer.send(message, new SelectMessageQueueByHash(), number % ORDERS);
            case "DELAY" -> {
                message.setDelayTimeSec(10 + number % 50);
                producer.send(message);
            }
            case "TRANSACTION" -> producer.sendMessageInTransaction(message, null);
            default -> producer.send(message);
        }
    }

    private static Message message(DemoTopic topic, long number) {
        String order = "order-" + number % ORDERS;
        String tag = TAGS.get((int) (number / ORDERS % TAGS.size()));
        String body = "{\"order\":\"%s\",\"event\":\"%s\",\"number\":%d,\"amount\":%d.%02d}"
                .formatted(order, tag, number, number % 500, number % 100);
        return new Message(topic.name(), tag, order + "-" + number, body.getBytes(StandardCharsets.UTF_8));
    }

    private TransactionMQProducer started(String group, boolean traced) throws MQClientException {
        var producer = new TransactionMQProducer(group, null, traced, null);
        clients.configure(producer, "front");
        producer.setRetryTimesWhenSendFailed(3);
        producer.setTransactionListener(new Settlement());
        producer.start();
        return producer;
    }

    /** Most transactions commit at once, some are rolled back, some are only decided when the broker asks. */
    private static final class Settlement implements TransactionListener {
        @Override
        public LocalTransactionState executeLocalTransaction(Message message, Object argument) {
            return switch (Math.floorMod(message.getKeys().hashCode(), 20)) {
                case 0 -> LocalTransactionState.ROLLBACK_MESSAGE;
                case 1 -> LocalTransactionState.UNKNOW;
                default -> LocalTransactionState.COMMIT_MESSAGE;
            };
        }

        @Override
        public LocalTransactionState checkLocalTransaction(MessageExt message) {
            return LocalTransactionState.COMMIT_MESSAGE;
        }
    }
}
