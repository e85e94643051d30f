package io.mqconsole.topic;

import io.mqconsole.shared.NodeFailure;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The queues of a topic, as its brokers answered just now.
 *
 * @param failures brokers that did not answer; their queues are missing
 */
public record TopicQueues(Instant collectedAt, List<Queue> queues, List<NodeFailure> failures) {
    public TopicQueues {
        queues = List.copyOf(queues);
        failures = List.copyOf(failures);
    }

    /**
     * @param perm what clients may do with it: what the topic and the broker allow, and 4 without 2 for a queue that only
     *     consumers see; null while the broker's own permission is not known
     * @param maxOffset where the next message goes
     * @param lastUpdate when the newest message came
     */
    public record Queue(
            String brokerName,
            String brokerAddress,
            int queueId,
            @Nullable Integer perm,
            long minOffset,
            long maxOffset,
            @Nullable Instant lastUpdate) {}
}
