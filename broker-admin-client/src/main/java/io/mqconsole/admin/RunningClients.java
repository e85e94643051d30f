package io.mqconsole.admin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import org.apache.rocketmq.common.message.MessageQueue;
import org.apache.rocketmq.remoting.protocol.RemotingCommand;
import org.apache.rocketmq.remoting.protocol.RequestCode;
import org.apache.rocketmq.remoting.protocol.body.ConsumeStatus;
import org.apache.rocketmq.remoting.protocol.body.ConsumerRunningInfo;
import org.apache.rocketmq.remoting.protocol.body.PopProcessQueueInfo;
import org.apache.rocketmq.remoting.protocol.body.ProcessQueueInfo;
import org.apache.rocketmq.remoting.protocol.header.GetConsumerRunningInfoRequestHeader;
import org.jspecify.annotations.Nullable;

/** What a consumer answers when a broker passes the question on to it. */
final class RunningClients {
    private static final int NO_OFFSET = -1;

    private RunningClients() {}

    static Function<String, Rpc<ClientRunning>> of(String group, boolean stack) {
        return clientId -> {
            var header = new GetConsumerRunningInfoRequestHeader();
            header.setConsumerGroup(group);
            header.setClientId(clientId);
            header.setJstackEnable(stack);
            return Rpc.of(RequestCode.GET_CONSUMER_RUNNING_INFO, header, response -> read(clientId, response));
        };
    }

    private static ClientRunning read(String clientId, RemotingCommand response) {
        var told = Json.body(response, ConsumerRunningInfo.class);
        Properties properties = told.getProperties();
        Long startedAt = number(properties, ConsumerRunningInfo.PROP_CONSUMER_START_TIMESTAMP);
        boolean orderly = Boolean.parseBoolean(text(properties, ConsumerRunningInfo.PROP_CONSUME_ORDERLY));
        return new ClientRunning(
                clientId,
                startedAt == null ? null : Moments.of(startedAt),
                orderly,
                text(properties, ConsumerRunningInfo.PROP_CONSUME_TYPE),
                text(properties, "messageModel"),
                integer(properties, ConsumerRunningInfo.PROP_THREADPOOL_CORE_SIZE),
                integer(properties, "consumeThreadMax"),
                subscriptions(told),
                queues(told, orderly),
                rates(told),
                told.getJstack());
    }

    private static List<Subscription> subscriptions(ConsumerRunningInfo told) {
        return told.getSubscriptionSet().stream()
                .map(subscription -> new Subscription(
                        subscription.getTopic(),
                        subscription.getSubString(),
                        subscription.getExpressionType(),
                        subscription.getSubVersion()))
                .sorted(Comparator.comparing(Subscription::topic))
                .toList();
    }

    private static List<OwnedQueue> queues(ConsumerRunningInfo told, boolean orderly) {
        var queues = new ArrayList<OwnedQueue>();
        told.getMqTable().forEach((queue, state) -> queues.add(pulled(queue, state, orderly)));
        told.getMqPopTable().forEach((queue, state) -> queues.add(popped(queue, state)));
        queues.sort(Comparator.comparing(OwnedQueue::topic)
                .thenComparing(OwnedQueue::brokerName)
                .thenComparingInt(OwnedQueue::queueId));
        return queues;
    }

    private static OwnedQueue pulled(MessageQueue queue, ProcessQueueInfo state, boolean orderly) {
        return new OwnedQueue(
                queue.getTopic(),
                queue.getBrokerName(),
                queue.getQueueId(),
                state.getCommitOffset(),
                // An ordered client counts those that its listener has at the moment apart.
                (long) state.getCachedMsgCount() + state.getTransactionMsgCount(),
                // Others say that they hold a lock too, which they neither take nor need.
                orderly && state.isLocked(),
                state.isDroped(),
                Moments.of(state.getLastPullTimestamp()),
                Moments.of(state.getLastConsumeTimestamp()));
    }

    private static OwnedQueue popped(MessageQueue queue, PopProcessQueueInfo state) {
        return new OwnedQueue(
                queue.getTopic(),
                queue.getBrokerName(),
                queue.getQueueId(),
                NO_OFFSET,
                state.getWaitAckCount(),
                false,
                state.isDroped(),
                Moments.of(state.getLastPopTimestamp()),
                null);
    }

    private static Map<String, ConsumeRates> rates(ConsumerRunningInfo told) {
        var rates = new HashMap<String, ConsumeRates>();
        told.getStatusTable().forEach((topic, status) -> rates.put(topic, rates(status)));
        return rates;
    }

    private static ConsumeRates rates(ConsumeStatus status) {
        return new ConsumeRates(
                status.getPullRT(),
                status.getPullTPS(),
                status.getConsumeRT(),
                status.getConsumeOKTPS(),
                status.getConsumeFailedTPS(),
                status.getConsumeFailedMsgs());
    }

    private static String text(Properties properties, String key) {
        return String.valueOf(properties.getOrDefault(key, ""));
    }

    private static @Nullable Integer integer(Properties properties, String key) {
        Long number = number(properties, key);
        return number == null ? null : Math.toIntExact(number);
    }

    private static @Nullable Long number(Properties properties, String key) {
        String text = text(properties, key);
        return text.isEmpty() ? null : Long.valueOf(text);
    }
}
