package io.mqconsole.embedded.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;

/** Tells a process that died once from one that cannot live: so many restarts within a window, and no more. */
final class RestartBudget {
    private final int limit;
    private final Duration window;
    private final InstantSource clock;
    private final Deque<Instant> restarts = new ArrayDeque<>();

    RestartBudget(int limit, Duration window, InstantSource clock) {
        this.limit = limit;
        this.window = window;
        this.clock = clock;
    }

    /** @return whether one more restart is due now; if so it counts */
    synchronized boolean take() {
        Instant now = clock.instant();
        while (!restarts.isEmpty() && !restarts.getFirst().isAfter(now.minus(window))) {
            restarts.removeFirst();
        }
        if (restarts.size() >= limit) {
            return false;
        }
        restarts.addLast(now);
        return true;
    }
}
