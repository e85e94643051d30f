package io.mqconsole.admin;

import java.time.Duration;

/** The moment at which a call over all its nodes is over, whatever it still waits for. */
record Deadline(long atNanos) {
    private static final Duration LONGEST = Duration.ofHours(1);

    static Deadline after(Duration duration) {
        Duration bounded = duration.compareTo(LONGEST) > 0 ? LONGEST : duration;
        return new Deadline(System.nanoTime() + bounded.toNanos());
    }

    /** Never negative. */
    Duration remaining() {
        return Duration.ofNanos(Math.max(0, atNanos - System.nanoTime()));
    }

    Deadline plus(Duration grace) {
        return new Deadline(atNanos + grace.toNanos());
    }

    Deadline minus(Duration reserve) {
        return new Deadline(atNanos - reserve.toNanos());
    }
}
