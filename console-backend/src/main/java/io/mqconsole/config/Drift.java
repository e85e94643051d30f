package io.mqconsole.config;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A broker that holds something else than what was pushed to it last.
 *
 * @param desired what was pushed, set back, or found there by a push that wanted it so
 * @param changeId by which change
 * @param live what it holds
 * @param itemId of the item that decides about the key there; null when none does
 * @param since when this console saw the difference first
 * @param seenAt when the broker last said what it holds
 * @param ignored who does not want to hear of it now; null while it counts
 */
public record Drift(
        ConfigBroker broker,
        String property,
        String desired,
        String changeId,
        String live,
        @Nullable String itemId,
        Instant since,
        Instant seenAt,
        @Nullable DriftIgnored ignored) {

    /** Whether it is the same difference, seen before or after. */
    boolean isSame(Drift other) {
        return is(other.broker.nodeId(), other.property) && desired.equals(other.desired) && live.equals(other.live);
    }

    boolean is(String nodeId, String key) {
        return broker.nodeId().equals(nodeId) && property.equals(key);
    }

    Drift since(Instant moment) {
        return new Drift(broker, property, desired, changeId, live, itemId, moment, seenAt, ignored);
    }

    Drift ignored(@Nullable DriftIgnored by) {
        return new Drift(broker, property, desired, changeId, live, itemId, since, seenAt, by);
    }
}
