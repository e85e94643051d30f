package io.mqconsole.node;

import java.time.Instant;
import java.util.List;

/** The whole configuration of a node, as it answered just now, in the order of the keys. */
public record NodeConfig(Instant collectedAt, List<Entry> entries) {
    public NodeConfig {
        entries = List.copyOf(entries);
    }

    /** @param hidden true for a secret, whose value is not shown */
    public record Entry(String key, String value, boolean hidden) {}
}
