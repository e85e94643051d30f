package io.mqconsole.node;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The runtime numbers of a broker, as it answered just now; null where it did not tell.
 *
 * @param messagesToday messages stored since midnight of the broker's clock
 * @param raw every key as the broker sent it, in the order of the keys
 */
public record NodeRuntime(
        Instant collectedAt,
        @Nullable String version,
        @Nullable Instant bootedAt,
        @Nullable Double putTps,
        @Nullable Double getTps,
        @Nullable Long messagesToday,
        @Nullable Double diskUsedRatio,
        Map<String, String> raw) {}
