package io.mqconsole.admin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.apache.rocketmq.remoting.protocol.RemotingCommand;
import org.apache.rocketmq.remoting.protocol.RequestCode;
import org.apache.rocketmq.remoting.protocol.admin.ConsumeStats;
import org.apache.rocketmq.remoting.protocol.body.QueryConsumeTimeSpanBody;
import org.apache.rocketmq.remoting.protocol.body.QueueTimeSpan;
import org.apache.rocketmq.remoting.protocol.header.GetConsumeStatsRequestHeader;
import org.apache.rocketmq.remoting.protocol.header.QueryConsumeTimeSpanRequestHeader;
import org.jspecify.annotations.Nullable;

/** How far a group has come in the queues of a broker, and how late it is there. */
final class Progress {
    /**
     * A broker that does not know when a message was stored takes it for stored in 1970, and RocketMQ's first message is of
     * 2011.
     */
    private static final Duration LONGER_THAN_ANY = Duration.ofDays(40 * 365);

    private Progress() {}

    static Rpc<GroupProgress> of(String group) {
        var header = new GetConsumeStatsRequestHeader();
        header.setConsumerGroup(group);
        return Rpc.of(RequestCode.GET_CONSUME_STATS, header, Progress::readProgress);
    }

    static Function<String, Rpc<List<QueueDelay>>> delays(String group) {
        return topic -> {
            var header = new QueryConsumeTimeSpanRequestHeader();
            header.setTopic(topic);
            header.setGroup(group);
            return Rpc.of(RequestCode.QUERY_CONSUME_TIME_SPAN, header, Progress::readDelays);
        };
    }

    private static GroupProgress readProgress(RemotingCommand response) {
        var stats = Json.body(response, ConsumeStats.class);
        var queues = new ArrayList<QueueProgress>();
        stats.getOffsetTable()
                .forEach((queue, offsets) -> queues.add(new QueueProgress(
                        queue.getTopic(),
                        queue.getQueueId(),
                        offsets.getBrokerOffset(),
                        offsets.getConsumerOffset(),
                        Moments.of(offsets.getLastTimestamp()))));
        queues.sort(Comparator.comparing(QueueProgress::topic).thenComparingInt(QueueProgress::queueId));
        return new GroupProgress(stats.getConsumeTps(), queues);
    }

    private static List<QueueDelay> readDelays(RemotingCommand response) {
        return Json.body(response, QueryConsumeTimeSpanBody.class).getConsumeTimeSpanSet().stream()
                .map(queue -> new QueueDelay(queue.getMessageQueue().getQueueId(), waiting(queue)))
                .sorted(Comparator.comparingInt(QueueDelay::queueId))
                .toList();
    }

    private static @Nullable Duration waiting(QueueTimeSpan queue) {
        Duration waiting = Duration.ofMillis(Math.max(0, queue.getDelayTime()));
        return waiting.compareTo(LONGER_THAN_ANY) < 0 ? waiting : null;
    }
}
