package io.mqconsole.admin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a group has come in one queue.
 *
 * @param brokerOffset where the next message goes
 * @param consumerOffset the next message that the group has not confirmed. Brokers answer 0 also where it has committed
 *     none; {@link GroupOps#offsets} tells these apart
 * @param lastConsumed when the broker stored the last message that the group has confirmed (the one before
 *     {@code consumerOffset}), not when the group consumed it; null when there is none or it has been deleted
 */
public record QueueProgress(
        String topic,
        int queueId,
        long brokerOffset,
        long consumerOffset,
        @Nullable Instant lastConsumed) {}
