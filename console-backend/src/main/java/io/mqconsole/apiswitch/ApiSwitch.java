package io.mqconsole.apiswitch;

import io.mqconsole.shared.Text;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An operation with its switch.
 *
 * @param name of the {@link io.mqconsole.shared.Switchable}
 * @param resource the first part of the name
 * @param also further requests that do the same, as {@code POST /path}
 * @param operator who set the switch last; null when nobody ever has
 * @param reason of the last setting
 * @param version 0 when nobody ever has set it
 */
public record ApiSwitch(
        String name,
        String resource,
        String method,
        String path,
        List<String> also,
        Text summary,
        boolean enabled,
        @Nullable String operator,
        @Nullable Instant since,
        @Nullable String reason,
        int version) {

    static ApiSwitch of(SwitchableOperation operation, @Nullable Setting setting) {
        String name = operation.name();
        return new ApiSwitch(
                name,
                name.substring(0, name.indexOf('.')),
                operation.method(),
                operation.path(),
                operation.also(),
                SwitchableOperation.summary(name),
                setting == null || setting.enabled(),
                setting == null ? null : setting.operator(),
                setting == null ? null : setting.changedAt(),
                setting == null ? null : setting.reason(),
                setting == null ? 0 : setting.version());
    }
}
