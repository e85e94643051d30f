package io.mqconsole.admin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Turns RocketMQ's milliseconds since 1970 into moments; 0 and less is how it says that there is none. */
final class Moments {
    private Moments() {}

    static @Nullable Instant of(long millis) {
        return millis > 0 ? Instant.ofEpochMilli(millis) : null;
    }
}
