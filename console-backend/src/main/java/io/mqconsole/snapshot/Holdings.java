package io.mqconsole.snapshot;

import io.mqconsole.shared.NodeFailure;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What the brokers of a region hold: topics, groups, offsets and clients. Never changed, only replaced. */
public record Holdings(String region, Map<BrokerGroup, Holding> byGroup) {
    public Holdings {
        byGroup = Collections.unmodifiableMap(new TreeMap<>(byGroup));
    }

    static Holdings empty(String region) {
        return new Holdings(region, Map.of());
    }

    /**
     * When the oldest part of it was read; null while a broker group never answered, and when there is none. Groups that no
     * broker leads are among the failures: they may be away for days, and the rest is not that old.
     */
    public @Nullable Instant collectedAt() {
        List<Reading<?>> readings = byGroup.values().stream()
                .filter(holding -> holding.lead() != null)
                .<Reading<?>>flatMap(Holding::readings)
                .toList();
        if (readings.stream().anyMatch(reading -> reading.collectedAt() == null)) {
            return null;
        }
        return readings.stream()
                .map(Reading::collectedAt)
                .min(Comparator.nullsFirst(Comparator.naturalOrder()))
                .orElse(null);
    }

    /** Brokers that did not answer when last asked, in the order of their addresses. */
    public List<NodeFailure> failures() {
        var byNode = new TreeMap<String, NodeFailure>();
        byGroup.values().stream()
                .flatMap(Holding::readings)
                .map(Reading::failure)
                .filter(Objects::nonNull)
                .forEach(failure -> byNode.put(failure.node(), failure));
        return List.copyOf(byNode.values());
    }

    Holdings each(UnaryOperator<Holding> change) {
        var changed = new TreeMap<BrokerGroup, Holding>();
        byGroup.forEach((group, holding) -> changed.put(group, change.apply(holding)));
        return new Holdings(region, changed);
    }
}
