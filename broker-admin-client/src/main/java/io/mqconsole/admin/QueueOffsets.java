package io.mqconsole.admin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one queue of a topic holds on one broker.
 *
 * @param minOffset the oldest message that is still there; equal to {@code maxOffset} when there is none
 * @param maxOffset where the next message goes, so the number of messages ever stored
 * @param lastStored when the broker stored the newest message, by its own clock; null when the queue never got one, or the
 *     newest one is gone
 */
public record QueueOffsets(
        int queueId,
        long minOffset,
        long maxOffset,
        @Nullable Instant lastStored) {}
