package io.mqconsole.group;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Age of the oldest message that a group has not consumed.
 *
 * @param millis 0 when none waits
 */
public record Delay(long millis, Precision precision) {
    public enum Precision {
        /** As the brokers say. */
        EXACT,
        /** From when the queue was seen to grow past that message. */
        ESTIMATE,
        /** The message was there before this console looked. */
        AT_LEAST
    }

    static final Delay NONE = new Delay(0, Precision.EXACT);

    static Delay since(Instant stored, Instant now, Precision precision) {
        return new Delay(Math.max(0, Duration.between(stored, now).toMillis()), precision);
    }

    /** The same where a part is not known: it may be longer. Null where nothing is known to wait. */
    @Nullable
    Delay orMore() {
        return millis == 0 ? null : new Delay(millis, Precision.AT_LEAST);
    }

    /** The longer of both, no more precise than either: the other may be the longer one in truth. */
    Delay or(Delay other) {
        Precision least = precision.compareTo(other.precision) >= 0 ? precision : other.precision;
        return new Delay(Math.max(millis, other.millis), least);
    }
}
