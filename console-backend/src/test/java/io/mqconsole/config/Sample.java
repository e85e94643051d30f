package io.mqconsole.config;

import io.mqconsole.scope.Scope;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Brokers and items for tests that need no cluster. */
final class Sample {
    static final ConfigBroker A1 = broker("a-1", "GZ00A", "RZ00A", false);
    static final ConfigBroker A2 = broker("a-2", "GZ00B", "RZ00B", true);
    static final ConfigBroker B1 = broker("b-1", "GZ00B", "RZ00B", false);
    static final String KEY = "autoCreateTopicEnable";

    private Sample() {}

    private static ConfigBroker broker(String host, String room, String cell, boolean slave) {
        return new ConfigBroker(
                "id-" + host,
                "r",
                "c",
                host.substring(0, 1),
                "127.0.0.1:" + (10_000 + host.hashCode()),
                true,
                slave,
                host,
                room,
                "STABLE",
                cell);
    }

    static ConfigItem region(@Nullable String value) {
        return item(TargetType.REGION, "r", KEY, value, Scope.ALL);
    }

    static ConfigItem cluster(@Nullable String value, String scope) {
        return item(TargetType.CLUSTER, "c", KEY, value, Scope.parse(scope));
    }

    static ConfigItem broker(ConfigBroker broker, @Nullable String value) {
        return item(TargetType.BROKER, broker.title(), KEY, value, Scope.ALL);
    }

    static ConfigItem item(TargetType type, String name, String key, @Nullable String value, Scope scope) {
        String id = new ItemTarget("r", type, name, key).id();
        return new ConfigItem(
                id, "r", type, name, key, value, scope, null, false, "admin", Instant.EPOCH, Instant.EPOCH, 1);
    }

    static ConfigItem deleted(ConfigItem item) {
        return new ConfigItem(
                item.id(),
                item.region(),
                item.targetType(),
                item.targetName(),
                item.property(),
                item.value(),
                item.scope(),
                item.remark(),
                true,
                item.operator(),
                item.createdAt(),
                item.updatedAt(),
                item.version() + 1);
    }

    static ConfigItemRow row(ConfigItem item) {
        return new ConfigItemRow(
                item.id(),
                item.region(),
                item.targetType(),
                item.targetName(),
                item.property(),
                item.value(),
                item.scope().json(),
                item.remark(),
                item.deleted(),
                item.operator(),
                item.createdAt(),
                item.updatedAt(),
                item.version());
    }
}
