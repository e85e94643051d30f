package io.mqconsole.config;

import io.mqconsole.shared.StableId;

/** What an item is for and which key it is about: what it is known by, and what never changes of it. */
public record ItemTarget(String region, TargetType targetType, String targetName, String property) {
    String id() {
        return StableId.of("config-item", region, targetType.name(), targetName, property);
    }

    static ItemTarget of(ConfigItem item) {
        return new ItemTarget(item.region(), item.targetType(), item.targetName(), item.property());
    }
}
