package io.mqconsole.config;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An item on one broker as REST shows it; see {@link ItemOnBroker}. */
record ItemOnBrokerView(
        String nodeId,
        String region,
        @Nullable String hostname,
        String address,
        String cluster,
        @Nullable String room,
        Standing standing,
        @Nullable String decidingItem,
        @Nullable TargetType decidingType,
        @Nullable String decidingName,
        @Nullable String saved,
        @Nullable String pushed,
        @Nullable String changeId,
        boolean setBack,
        @Nullable Instant pushedAt,
        @Nullable String live,
        @Nullable Instant liveAt) {

    static ItemOnBrokerView of(ItemOnBroker row) {
        ConfigBroker broker = row.broker();
        ConfigItem deciding = row.deciding();
        return new ItemOnBrokerView(
                broker.nodeId(),
                broker.region(),
                broker.hostname(),
                broker.address(),
                broker.cluster(),
                broker.room(),
                row.standing(),
                deciding == null ? null : deciding.id(),
                deciding == null ? null : deciding.targetType(),
                deciding == null ? null : deciding.targetName(),
                row.saved(),
                row.pushed(),
                row.changeId(),
                row.setBack(),
                row.pushedAt(),
                row.live(),
                row.liveAt());
    }
}
