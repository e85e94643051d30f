package io.mqconsole.group;

import io.mqconsole.shared.NodeFailure;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a group has come in each queue, as its brokers answered just now.
 *
 * @param failures brokers that did not answer; their queues are missing
 */
public record GroupProgressView(Instant collectedAt, List<Queue> queues, List<NodeFailure> failures) {
    public GroupProgressView {
        queues = List.copyOf(queues);
        failures = List.copyOf(failures);
    }

    /**
     * @param brokerOffset where the next message goes
     * @param consumerOffset the next message that the group has not confirmed; null when it has committed none
     * @param difference messages that it has not confirmed; null when that cannot be told
     * @param lastTime when the last message that it consumed had been stored
     * @param clientId who says that it consumes the queue; null while nobody does, or it was not asked
     */
    public record Queue(
            String topic,
            String brokerName,
            int queueId,
            long brokerOffset,
            @Nullable Long consumerOffset,
            @Nullable Long difference,
            @Nullable Instant lastTime,
            @Nullable String clientId,
            @Nullable String clientAddr) {}
}
