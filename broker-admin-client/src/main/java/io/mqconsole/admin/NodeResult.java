package io.mqconsole.admin;

import java.time.Duration;

/** What came of asking one node. */
public sealed interface NodeResult<T> {
    /** The node's address, {@code host:port}. */
    String node();

    Duration took();

    record Ok<T>(String node, T value, Duration took) implements NodeResult<T> {}

    record Failed<T>(String node, AdminError error, Duration took) implements NodeResult<T> {}
}
