package io.mqconsole.admin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A queue that a client says it consumes. Each queue of a group has one owner, unless the group broadcasts or pops.
 *
 * @param commitOffset the next message that the client has not confirmed, as it knows it; negative when it has no offset,
 *     and where it pops, because then the broker alone has
 * @param cachedMessages fetched and not confirmed yet, those that its listener has now included
 * @param locked whether an ordered client holds the broker's lock on the queue; false for others
 * @param dropped whether the client gave the queue away and only has not cleaned up
 * @param lastPulled when the client last asked for messages, by its own clock; until then, when it got the queue
 * @param lastConsumed when its listener last took a message, by its own clock; until then, when it got the queue; null where
 *     it pops
 */
public record OwnedQueue(
        String topic,
        String brokerName,
        int queueId,
        long commitOffset,
        long cachedMessages,
        boolean locked,
        boolean dropped,
        @Nullable Instant lastPulled,
        @Nullable Instant lastConsumed) {}
