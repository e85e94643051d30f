package io.mqconsole.config;

import io.mqconsole.change.Written;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An item on one broker of its target: what is saved for it, what was pushed to it, and what it holds.
 *
 * @param deciding the item that decides about the key there; null when none does
 * @param saved its value
 * @param pushed what the console last wrote there, or set back
 * @param changeId by which change
 * @param setBack whether that was a roll-back
 * @param live what the broker said last; null when it is not known
 * @param liveAt when it said so
 */
public record ItemOnBroker(
        ConfigBroker broker,
        Standing standing,
        @Nullable ConfigItem deciding,
        @Nullable String saved,
        @Nullable String pushed,
        @Nullable String changeId,
        boolean setBack,
        @Nullable Instant pushedAt,
        @Nullable String live,
        @Nullable Instant liveAt) {

    static ItemOnBroker of(
            ConfigItem item,
            ConfigBroker broker,
            @Nullable ConfigItem deciding,
            @Nullable Written written,
            LiveValues.Held held) {
        String saved = deciding == null ? null : deciding.value();
        String pushed = written == null ? null : written.values().get(item.property());
        return new ItemOnBroker(
                broker,
                standing(item, broker, deciding, pushed, held.value()),
                deciding,
                saved,
                pushed,
                written == null ? null : written.changeId(),
                written != null && written.back(),
                written == null ? null : written.at(),
                held.value(),
                held.at());
    }

    /** A key that may be nobody's item, and may be a secret. */
    static ItemOnBroker of(
            String property,
            ConfigBroker broker,
            @Nullable ConfigItem deciding,
            @Nullable Written written,
            LiveValues.Held held) {
        if (deciding != null) {
            return of(deciding, broker, deciding, written, held);
        }
        String pushed = written == null ? null : written.values().get(property);
        boolean drift = pushed != null && held.value() != null && !pushed.equals(held.value());
        return new ItemOnBroker(
                broker,
                drift ? Standing.DRIFT : Standing.NO_ITEM,
                null,
                null,
                shown(property, pushed),
                written == null ? null : written.changeId(),
                written != null && written.back(),
                written == null ? null : written.at(),
                shown(property, held.value()),
                held.at());
    }

    private static @Nullable String shown(String property, @Nullable String value) {
        return value != null && ConfigCatalogue.hides(property, value) ? ConfigCatalogue.MASK : value;
    }

    private static Standing standing(
            ConfigItem item,
            ConfigBroker broker,
            @Nullable ConfigItem deciding,
            @Nullable String pushed,
            @Nullable String live) {
        if (!item.concerns(broker) || deciding == null) {
            return Standing.OUT_OF_SCOPE;
        }
        if (!deciding.id().equals(item.id())) {
            return Standing.OVERRIDDEN;
        }
        if (item.value() == null) {
            return Standing.HELD_BACK;
        }
        if (live == null) {
            return Standing.UNKNOWN;
        }
        if (live.equals(item.value())) {
            return Standing.LIVE;
        }
        return pushed == null || pushed.equals(live) ? Standing.NOT_PUSHED : Standing.DRIFT;
    }
}
