package io.mqconsole.node;

import io.mqconsole.config.ConfigKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The whole configuration of a node, as it answered just now, in the order of the keys. */
public record NodeConfig(Instant collectedAt, List<Entry> entries) {
    public NodeConfig {
        entries = List.copyOf(entries);
    }

    /**
     * @param hidden true for a secret, whose value is not shown
     * @param known null for a key that RocketMQ does not have, such as a label of ours
     */
    public record Entry(
            String key,
            String value,
            boolean hidden,
            @Nullable ConfigKey known) {

        /** Whether the value is another than the default; null where either is not known. */
        public @Nullable Boolean differs() {
            return hidden || known == null
                    ? null
                    : known.differsFromDefault(value).orElse(null);
        }
    }
}
