package io.mqconsole.admin;

import java.time.Duration;

/**
 * How long a call may take and how hard it may press.
 *
 * @param deadline for the whole call over all nodes, connecting included
 * @param window requests under way per node, 1 to 256 (a broker's admin queue waits 5 s at most)
 */
public record CallOptions(Duration deadline, int window) {
    public static final CallOptions DEFAULT = new CallOptions(Duration.ofSeconds(3), 64);

    public CallOptions {
        if (deadline.isNegative() || deadline.isZero()) {
            throw new IllegalArgumentException("deadline must be positive");
        }
        if (window < 1 || window > 256) {
            throw new IllegalArgumentException("window must be between 1 and 256");
        }
    }

    public static CallOptions within(Duration deadline) {
        return new CallOptions(deadline, DEFAULT.window());
    }
}
