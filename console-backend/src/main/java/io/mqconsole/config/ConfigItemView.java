package io.mqconsole.config;

import io.mqconsole.scope.Scope;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An item as REST shows it: what is saved, and how far it has come; see {@link ItemStanding} for the numbers. */
record ConfigItemView(
        String id,
        String region,
        TargetType targetType,
        String targetName,
        String property,
        @Nullable String value,
        Scope scope,
        @Nullable String remark,
        int nodes,
        int pushedNodes,
        List<String> pushedValues,
        int liveNodes,
        List<String> liveValues,
        int unknownNodes,
        int driftNodes,
        int overriddenNodes,
        boolean deleted,
        String operator,
        Instant createdAt,
        Instant updatedAt,
        int version) {

    static ConfigItemView of(ItemStanding standing) {
        ConfigItem item = standing.item();
        return new ConfigItemView(
                item.id(),
                item.region(),
                item.targetType(),
                item.targetName(),
                item.property(),
                item.value(),
                item.scope(),
                item.remark(),
                standing.nodes(),
                standing.pushedNodes(),
                standing.pushedValues(),
                standing.liveNodes(),
                standing.liveValues(),
                standing.unknownNodes(),
                standing.driftNodes(),
                standing.overriddenNodes(),
                item.deleted(),
                item.operator(),
                item.createdAt(),
                item.updatedAt(),
                item.version());
    }
}
