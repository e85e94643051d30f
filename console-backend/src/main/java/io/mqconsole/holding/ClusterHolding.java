package io.mqconsole.holding;

import io.mqconsole.snapshot.BrokerGroup;
import io.mqconsole.snapshot.Holding;
import io.mqconsole.snapshot.Holdings;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How the broker groups of a cluster hold a topic or group.
 *
 * @param here by the name of the broker group, in their order
 * @param elsewhere how a broker group of another cluster holds it; null when none does
 */
public record ClusterHolding<T>(
        Map<String, T> here, @Nullable T elsewhere) {

    /** @param settings what a broker group holds of it; null for nothing */
    public static <T> ClusterHolding<T> of(Holdings holdings, String cluster, Function<Holding, @Nullable T> settings) {
        var here = new TreeMap<String, T>();
        var others = new TreeMap<BrokerGroup, T>();
        holdings.byGroup().forEach((group, holding) -> {
            T held = settings.apply(holding);
            if (held != null && group.cluster().equals(cluster)) {
                here.put(group.brokerName(), held);
            } else if (held != null) {
                others.put(group, held);
            }
        });
        return new ClusterHolding<>(
                here, others.isEmpty() ? null : others.firstEntry().getValue());
    }

    /** Whether a broker group of any cluster holds it. */
    public boolean known() {
        return !here.isEmpty() || elsewhere != null;
    }

    public List<String> brokers() {
        return List.copyOf(here.keySet());
    }

    /** As the broker group holds it; else as another of its cluster does, else as one elsewhere; null when nobody does. */
    public @Nullable T on(String brokerName) {
        T there = here.get(brokerName);
        return there == null ? like() : there;
    }

    /** As the first broker group of the cluster holds it, else as one elsewhere; null when nobody does. */
    public @Nullable T like() {
        return here.values().stream().findFirst().orElse(elsewhere);
    }

    /** A setting that all broker groups of the cluster have alike; null where they differ. */
    public <V> @Nullable V alike(Function<T, V> setting) {
        List<V> all = here.values().stream().map(setting).distinct().toList();
        return all.size() == 1 ? all.getFirst() : null;
    }

    /** Whether a setting that somebody wants is another than what all broker groups of the cluster have. */
    public <V> boolean changes(@Nullable V wanted, Function<T, V> setting) {
        return wanted != null && !Objects.equals(wanted, alike(setting));
    }
}
