package io.mqconsole.node;

import io.mqconsole.config.ConfigKeyView;
import io.mqconsole.node.NodeConfig.Entry;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A node's configuration as the API tells it, with the help of each key in the reader's language. */
record NodeConfigView(Instant collectedAt, List<EntryView> entries) {
    static NodeConfigView of(NodeConfig config, Locale language) {
        return new NodeConfigView(
                config.collectedAt(),
                config.entries().stream()
                        .map(entry -> EntryView.of(entry, language))
                        .toList());
    }

    /**
     * @param differsFromDefault null where the value is hidden or the default is not known
     * @param catalogue null for a key that RocketMQ does not have
     */
    record EntryView(
            String key,
            String value,
            boolean hidden,
            @Nullable Boolean differsFromDefault,
            @Nullable ConfigKeyView catalogue) {
        private static EntryView of(Entry entry, Locale language) {
            return new EntryView(
                    entry.key(),
                    entry.value(),
                    entry.hidden(),
                    entry.differs(),
                    entry.known() == null ? null : ConfigKeyView.of(entry.known(), language));
        }
    }
}
