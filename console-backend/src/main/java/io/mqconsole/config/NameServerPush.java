package io.mqconsole.config;

import io.mqconsole.change.WavePlan;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.Text;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values for NameServers as somebody asks for them to be pushed.
 *
 * @param values by key, 1 to 100
 * @param nodes addresses; null for every NameServer of the region
 * @param allowUnknown also keys that the catalogue does not have, and those that were measured as not taken
 * @param expiresIn after which time it undoes itself, 1 minute to 7 days; null for never
 */
public record NameServerPush(
        String region,
        Map<String, String> values,
        @Nullable List<String> nodes,
        WavePlan waves,
        boolean allowUnknown,
        @Nullable Duration expiresIn) {
    private static final int MOST_KEYS = 100;

    public NameServerPush {
        if (values.isEmpty() || values.size() > MOST_KEYS) {
            throw ConsoleException.invalid("values", Text.of("namesrv-config.values", MOST_KEYS));
        }
        values = Map.copyOf(values);
        nodes = nodes == null ? null : List.copyOf(nodes);
        ConfigPush.requireExpiry(expiresIn);
    }
}
