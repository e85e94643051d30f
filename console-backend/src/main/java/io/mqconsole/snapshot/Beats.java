package io.mqconsole.snapshot;

import java.time.Duration;

/** How often each part of the picture is read, and how long that may take. Under two beats a dead node is marked. */
public final class Beats {
    /** Broker tables and runtime numbers. */
    public static final Duration NODES = Duration.ofSeconds(5);

    /** Configurations and routes. */
    public static final Duration ROUTES = Duration.ofSeconds(30);

    /** Following regions that another console of the same database changed. */
    static final Duration REGIONS = Duration.ofSeconds(15);

    static final Duration TABLES_DEADLINE = Duration.ofMillis(1500);
    static final Duration BROKERS_DEADLINE = Duration.ofMillis(2500);

    private Beats() {}
}
