package io.mqconsole.config;

import io.mqconsole.scope.Scope;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An item as stored. */
record ConfigItemRow(
        String id,
        String region,
        TargetType targetType,
        String targetName,
        String property,
        @Nullable String value,
        String scope,
        @Nullable String remark,
        boolean deleted,
        String operator,
        Instant createdAt,
        Instant updatedAt,
        int version) {

    ConfigItem item() {
        return new ConfigItem(
                id,
                region,
                targetType,
                targetName,
                property,
                value,
                Scope.parse(scope),
                remark,
                deleted,
                operator,
                createdAt,
                updatedAt,
                version);
    }

    /** The next version of it. */
    ConfigItemRow next(Content content, boolean gone, String who, Instant now) {
        return new ConfigItemRow(
                id,
                region,
                targetType,
                targetName,
                property,
                content.value(),
                content.scope().json(),
                content.remark(),
                gone,
                who,
                createdAt,
                now,
                version + 1);
    }

    Content content() {
        return new Content(value, Scope.parse(scope), remark);
    }

    /** What can change of an item. */
    record Content(
            @Nullable String value, Scope scope, @Nullable String remark) {}
}
