package io.mqconsole.admin;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How late a group is in one queue.
 *
 * @param waiting age of the oldest message that the group has not confirmed, since the broker stored it and by the broker's
 *     clock; zero when none waits; null when the group has committed no offset or the message there has been deleted
 */
public record QueueDelay(int queueId, @Nullable Duration waiting) {}
