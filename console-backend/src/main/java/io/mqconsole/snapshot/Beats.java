package io.mqconsole.snapshot;

import io.mqconsole.admin.CallOptions;
import java.time.Duration;

/** How often each part of the picture is read, and how long that may take. Under two beats a dead node is marked. */
public final class Beats {
    /** Broker tables and runtime numbers. */
    public static final Duration NODES = Duration.ofSeconds(5);

    /** Following regions that another console of the same database changed. */
    static final Duration REGIONS = Duration.ofSeconds(15);

    static final Duration TABLES_DEADLINE = Duration.ofMillis(1500);
    static final Duration BROKERS_DEADLINE = Duration.ofMillis(2500);

    /** Requests that any broker answers in a millisecond, also while it serves others. */
    private static final int ANSWERS_PER_MILLISECOND = 2;

    /** So many at a time: enough to keep a broker's admin threads busy, and few enough to leave room for others. */
    private static final int WINDOW = 64;

    /** A beat that costs much comes seldom: reading takes no more than this part of the time. */
    private static final int PARTS = 20;

    private Beats() {}

    /** For a request per name and broker. */
    static CallOptions forEach(int names) {
        return new CallOptions(BROKERS_DEADLINE.plusMillis(names / ANSWERS_PER_MILLISECOND), WINDOW);
    }

    /** @param cost of the last run */
    static Duration paced(Duration usual, Duration cost) {
        Duration bearable = cost.multipliedBy(PARTS);
        return bearable.compareTo(usual) > 0 ? bearable : usual;
    }
}
