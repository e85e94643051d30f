package io.mqconsole.config;

import io.mqconsole.scope.Scope;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What some brokers shall hold for one key, as it is saved here; no broker has it before it is pushed.
 *
 * @param id opaque; the same for an item that was deleted and written down again
 * @param property the key
 * @param value null when the target shall take this key from nobody, also not from an item for a larger target
 * @param deleted it counts no more; it can be restored
 * @param operator who wrote it last
 * @param version to be sent back with a change
 */
public record ConfigItem(
        String id,
        String region,
        TargetType targetType,
        String targetName,
        String property,
        @Nullable String value,
        Scope scope,
        @Nullable String remark,
        boolean deleted,
        String operator,
        Instant createdAt,
        Instant updatedAt,
        int version) {

    /** Whether it is about this broker, be it the one that decides or not. */
    public boolean concerns(ConfigBroker broker) {
        return !deleted
                && region.equals(broker.region())
                && targetType.names(targetName, broker)
                && scope.includes(broker);
    }
}
