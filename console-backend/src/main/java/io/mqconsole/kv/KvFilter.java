package io.mqconsole.kv;

import io.mqconsole.shared.TextMatch;
import org.jspecify.annotations.Nullable;

/** Which values are wanted; what is null does not matter. */
public record KvFilter(
        @Nullable TextMatch namespace, @Nullable TextMatch key) {
    public static KvFilter all() {
        return new KvFilter(null, null);
    }
}
