package io.mqconsole.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Says which item decides about a key of a broker: the one for the smallest target, BROKER before CLUSTER before REGION,
 * among those that have the broker in their scope. There are never two for the same target and key.
 */
public final class EffectiveItems {
    private static final Comparator<ConfigItem> BY_TARGET = Comparator.comparing(ConfigItem::targetType);

    private final Map<String, List<ConfigItem>> byProperty;

    public EffectiveItems(Collection<ConfigItem> items) {
        this.byProperty =
                items.stream().filter(item -> !item.deleted()).collect(Collectors.groupingBy(ConfigItem::property));
    }

    public Optional<ConfigItem> decides(ConfigBroker broker, String property) {
        return byProperty.getOrDefault(property, List.of()).stream()
                .filter(item -> item.concerns(broker))
                .max(BY_TARGET);
    }

    /** For every key that an item decides about, in the order of the keys. */
    public Map<String, ConfigItem> of(ConfigBroker broker) {
        return byProperty.keySet().stream()
                .flatMap(property -> decides(broker, property).stream())
                .collect(
                        Collectors.toMap(ConfigItem::property, Function.identity(), (one, other) -> one, TreeMap::new));
    }
}
