package io.mqconsole.admin;

import java.util.Map;

/**
 * A consumer group as one broker holds it. A key that an old broker does not have is told with RocketMQ's default.
 *
 * @param consumeEnable whether its clients may consume at all
 * @param consumeBroadcastEnable whether they may do so broadcasting
 * @param consumeOrderly whether the group consumes in order, which is what its retries then wait for
 * @param retryQueues queues of its retry topic on this broker
 * @param retryMaxTimes failed deliveries until a message goes to the dead letters; an ordered client may set its own
 * @param retryPolicy RocketMQ's JSON without blanks, times in milliseconds, as in
 *     <code>{"exponentialRetryPolicy":{"initial":5000,"max":7200000,"multiplier":2},"type":"EXPONENTIAL"}</code>; empty for
 *     the usual steps from one second to two hours
 * @param consumeTimeoutMinutes how long a message may be with a client before it is delivered again
 * @param notifyConsumerIdsChanged whether clients are told at once when another one comes or goes
 * @param brokerId the replica that clients read from, 0 for the master
 * @param whichBrokerWhenConsumeSlowly the replica that clients are sent to when what they read is no longer in memory
 * @param attributes such as {@code priority.factor}; empty for an ordinary group
 */
public record GroupSettings(
        String name,
        boolean consumeEnable,
        boolean consumeBroadcastEnable,
        boolean consumeFromMinEnable,
        boolean consumeOrderly,
        int retryQueues,
        int retryMaxTimes,
        String retryPolicy,
        int consumeTimeoutMinutes,
        boolean notifyConsumerIdsChanged,
        long brokerId,
        long whichBrokerWhenConsumeSlowly,
        Map<String, String> attributes) {
    public GroupSettings {
        attributes = Map.copyOf(attributes);
    }
}
