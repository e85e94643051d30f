package io.mqconsole.config;

import io.mqconsole.change.ChangeEngine;
import io.mqconsole.change.Written;
import io.mqconsole.config.DriftFindings.Silent;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Compares what brokers hold, as the live picture has it, with what was pushed to them: two queries and no remote call. */
@Component
class DriftLook {
    private final ChangeEngine changes;
    private final ConfigBrokers brokers;
    private final Supplier<List<ConfigItem>> items;
    private final LiveValues live;
    private final Clock clock;

    @Autowired
    DriftLook(ChangeEngine changes, ConfigBrokers brokers, ConfigItems items, LiveValues live, Clock clock) {
        this(changes, brokers, items::all, live, clock);
    }

    DriftLook(
            ChangeEngine changes,
            ConfigBrokers brokers,
            Supplier<List<ConfigItem>> items,
            LiveValues live,
            Clock clock) {
        this.changes = changes;
        this.brokers = brokers;
        this.items = items;
        this.live = live;
        this.clock = clock;
    }

    private record Place(String region, String cluster, String brokerName, String address) {
        static Place of(ConfigBroker broker) {
            return new Place(broker.region(), broker.cluster(), broker.brokerName(), broker.address());
        }

        static Place of(Written written) {
            return new Place(written.region(), written.cluster(), written.node(), written.address());
        }
    }

    DriftFindings now() {
        List<ConfigBroker> known = brokers.all();
        Map<Place, ConfigBroker> byPlace =
                known.stream().collect(Collectors.toMap(Place::of, Function.identity(), (one, other) -> one));
        List<Written> pushed = changes.lastWrittenBelow(BrokerConfigKind.subject("")).stream()
                .filter(written -> !hasItsOwnPage(written))
                .toList();
        var effective = new EffectiveItems(items.get());
        Instant now = clock.instant();
        Set<Place> concerned = pushed.stream().map(Place::of).collect(Collectors.toSet());
        // Of one that is gone nobody expects an answer, unless something was pushed to it.
        List<ConfigBroker> asked = known.stream()
                .filter(broker -> broker.listed() || concerned.contains(Place.of(broker)))
                .toList();
        // First, so that no answer is told that is newer than what was compared.
        Map<String, Instant> answered = answered(asked);
        List<Drift> drifts = pushed.stream()
                .flatMap(written -> Stream.ofNullable(byPlace.get(Place.of(written)))
                        .flatMap(broker -> written.values().entrySet().stream()
                                .flatMap(wanted -> drift(written, broker, wanted, effective, now).stream())))
                .toList();
        return new DriftFindings(drifts, silent(asked), answered, oldest(asked));
    }

    /** The page of the node tells its drift, and who is to hold it: a permission follows a switch of masters. */
    private static boolean hasItsOwnPage(Written written) {
        return written.values().keySet().stream()
                .anyMatch(key ->
                        Forbidden.of(key).filter(Forbidden.OWN_PAGE::equals).isPresent());
    }

    /** None where the item that decides says by now what the broker holds: somebody has adopted it. */
    private Optional<Drift> drift(
            Written written,
            ConfigBroker broker,
            Map.Entry<String, String> wanted,
            EffectiveItems effective,
            Instant now) {
        LiveValues.Held held = live.of(broker, wanted.getKey());
        String value = held.value();
        Instant at = held.at();
        if (value == null || at == null || !at.isAfter(written.at()) || value.equals(wanted.getValue())) {
            return Optional.empty();
        }
        Optional<ConfigItem> deciding = effective.decides(broker, wanted.getKey());
        return deciding.filter(item -> value.equals(item.value())).isPresent()
                ? Optional.empty()
                : Optional.of(new Drift(
                        broker,
                        wanted.getKey(),
                        wanted.getValue(),
                        written.changeId(),
                        value,
                        deciding.map(ConfigItem::id).orElse(null),
                        now,
                        at,
                        null));
    }

    private List<Silent> silent(List<ConfigBroker> asked) {
        return asked.stream()
                .flatMap(broker ->
                        Stream.ofNullable(live.answer(broker).silence()).map(why -> new Silent(broker, why)))
                .toList();
    }

    private Map<String, Instant> answered(List<ConfigBroker> asked) {
        var answered = new HashMap<String, Instant>();
        for (ConfigBroker broker : asked) {
            LiveValues.Answer answer = live.answer(broker);
            if (answer.silence() == null && answer.at() != null) {
                answered.put(broker.nodeId(), answer.at());
            }
        }
        return answered;
    }

    private @Nullable Instant oldest(List<ConfigBroker> asked) {
        return asked.stream()
                .map(broker -> live.answer(broker).at())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
