package io.mqconsole.admin;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runtime numbers of a broker; null where it did not tell.
 *
 * @param putTps messages stored per second, the broker's own 10-second average
 * @param getTps messages delivered per second, the broker's own 10-second average
 * @param messagesPutTotal messages stored since the store was created
 * @param messagesPutToday messages stored since midnight of the broker's clock
 * @param diskUsedRatio used part of the fullest disk that holds a commit log, 0 to 1
 * @param raw every key as the broker sent it
 */
public record BrokerRuntime(
        @Nullable String version,
        @Nullable Instant bootedAt,
        @Nullable Double putTps,
        @Nullable Double getTps,
        @Nullable Long messagesPutTotal,
        @Nullable Long messagesPutToday,
        @Nullable Double diskUsedRatio,
        Map<String, String> raw) {
    public BrokerRuntime {
        raw = Map.copyOf(raw);
    }
}
