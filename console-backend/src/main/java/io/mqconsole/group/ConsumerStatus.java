package io.mqconsole.group;

import io.mqconsole.shared.NodeFailure;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a group is doing, as its brokers and clients answered just now.
 *
 * @param online null when a broker that may know did not answer
 * @param consumeTps messages per second that its clients fetched over the last minute; null when a broker did not answer
 * @param lastConsumed when the newest message that it consumed had been stored
 * @param clientsAsked how many of its clients told about themselves; the verdicts rest on them
 * @param topics in the order of their names, the retry topic included
 * @param failures brokers that did not answer
 */
public record ConsumerStatus(
        Instant collectedAt,
        @Nullable Boolean online,
        int clients,
        int clientsAsked,
        @Nullable Double consumeTps,
        Backlog backlog,
        @Nullable Delay delay,
        @Nullable Instant lastConsumed,
        Consistency subscriptions,
        Rebalance rebalance,
        List<OfTopic> topics,
        List<NodeFailure> failures) {
    public ConsumerStatus {
        topics = List.copyOf(topics);
        failures = List.copyOf(failures);
    }

    /** @param lastConsumed when the newest message of the topic that the group consumed had been stored */
    public record OfTopic(
            String topic,
            int queues,
            Backlog backlog,
            @Nullable Delay delay,
            @Nullable Instant lastConsumed) {}
}
