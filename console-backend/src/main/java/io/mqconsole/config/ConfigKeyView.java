package io.mqconsole.config;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A key as the API tells it: {@link ConfigKey} with the help in the reader's language. */
public record ConfigKeyView(
        String name,
        KeyOwner owner,
        ValueType type,
        @Nullable String unit,
        @Nullable Long min,
        @Nullable Long max,
        List<String> options,
        @Nullable String defaultValue,
        Effect effect,
        @Nullable String evidence,
        Danger danger,
        Uptake uptake,
        Uptake uptakeOfInvalid,
        @Nullable String help) {
    public static ConfigKeyView of(ConfigKey key, Locale language) {
        return new ConfigKeyView(
                key.name(),
                key.owner(),
                key.type(),
                key.unit(),
                key.min(),
                key.max(),
                key.options(),
                key.defaultValue(),
                key.effect(),
                key.evidence(),
                key.danger(),
                key.uptake(),
                key.uptakeOfInvalid(),
                key.help() == null ? null : key.help().in(language));
    }
}
