package io.mqconsole.config;

import io.mqconsole.change.Written;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.StableId;
import io.mqconsole.shared.Text;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The items as they are stored, and how each of them stands on its brokers. For services: they check rights, this does not. */
@Component
class ConfigItems {
    private final ConfigItemMapper mapper;
    private final ConfigBrokers brokers;
    private final PushedValues pushed;
    private final LiveValues live;

    ConfigItems(ConfigItemMapper mapper, ConfigBrokers brokers, PushedValues pushed, LiveValues live) {
        this.mapper = mapper;
        this.brokers = brokers;
        this.pushed = pushed;
        this.live = live;
    }

    /** Deleted ones included. */
    List<ConfigItem> all() {
        return mapper.all().stream().map(ConfigItemRow::item).toList();
    }

    /** @throws ConsoleException {@code not-found}; a deleted item is there still */
    ConfigItemRow get(String id) {
        return Optional.ofNullable(StableId.wellFormed(id) ? mapper.find(id) : null)
                .orElseThrow(() -> new ConsoleException(ErrorCode.NOT_FOUND, Text.of("config-item.not-found")));
    }

    /** Two queries for all of them together. */
    List<ItemStanding> standings(Collection<ConfigItem> wanted, Collection<ConfigItem> all) {
        var effective = new EffectiveItems(all);
        PushedValues.Of values =
                pushed.of(wanted.stream().map(ConfigItem::property).toList());
        List<ConfigBroker> known = brokers.all();
        return wanted.stream()
                .map(item -> ItemStanding.of(item, onBrokers(item, known, effective, values)))
                .toList();
    }

    /** On every broker of its target, those out of its scope included. */
    List<ItemOnBroker> onBrokers(ConfigItem item) {
        return onBrokers(item, brokers.all(), new EffectiveItems(all()), pushed.of(List.of(item.property())));
    }

    /** A key on every broker there is, whatever item decides there. */
    List<ItemOnBroker> onBrokers(String property) {
        var effective = new EffectiveItems(all());
        PushedValues.Of values = pushed.of(List.of(property));
        return brokers.all().stream()
                .map(broker -> ItemOnBroker.of(
                        property,
                        broker,
                        effective.decides(broker, property).orElse(null),
                        values.on(broker, property),
                        live.of(broker, property)))
                .toList();
    }

    private List<ItemOnBroker> onBrokers(
            ConfigItem item, List<ConfigBroker> known, EffectiveItems effective, PushedValues.Of values) {
        return known.stream()
                .filter(broker -> broker.region().equals(item.region())
                        && item.targetType().names(item.targetName(), broker))
                .map(broker -> {
                    Written written = values.on(broker, item.property());
                    return ItemOnBroker.of(
                            item,
                            broker,
                            effective.decides(broker, item.property()).orElse(null),
                            written,
                            live.of(broker, item.property()));
                })
                .toList();
    }
}
