package io.mqconsole.config;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one configuration key of this version of RocketMQ.
 *
 * @param unit of a number, such as {@code ms}; null where it has none or nobody wrote it down
 * @param min smallest number that may be saved; null: the smallest of its type
 * @param max largest number that may be saved; null: the largest of its type
 * @param options the words that may be saved; empty where any text may
 * @param defaultValue null where there is none, and where the node makes it up from its machine
 * @param evidence for the effect: who reads the value, as {@code Class#method} of RocketMQ, or why it is not known
 * @param uptake of a valid value
 * @param uptakeOfInvalid of a value that is not of the type; not measured for text, where there is none
 * @param help null where nobody has written it yet
 */
public record ConfigKey(
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
        @Nullable KeyHelp help) {
    public ConfigKey {
        options = List.copyOf(options);
    }

    /** Whether a value is another than the default; empty where the default is not known. */
    public Optional<Boolean> differsFromDefault(String value) {
        return Optional.ofNullable(defaultValue).map(usual -> !usual.equals(value));
    }

    Id id() {
        return new Id(owner, name);
    }

    /** What a key is found by. */
    record Id(KeyOwner owner, String name) {}
}
