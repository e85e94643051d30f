package io.mqconsole.node;

import io.mqconsole.config.ConfigCatalogue;
import io.mqconsole.config.ConfigKey;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Hides what must not be shown of a configuration: brokers keep the credentials of their own clients and the first ACL
 * user in clear text among the other keys.
 */
final class ConfigSecrets {
    private ConfigSecrets() {}

    static Stream<NodeConfig.Entry> entries(Map<String, String> config, Function<String, Optional<ConfigKey>> known) {
        return new TreeMap<>(config)
                .entrySet().stream().map(entry -> entry(entry.getKey(), entry.getValue(), known.apply(entry.getKey())));
    }

    private static NodeConfig.Entry entry(String key, String value, Optional<ConfigKey> known) {
        boolean hidden = ConfigCatalogue.hides(key, value);
        return new NodeConfig.Entry(key, hidden ? ConfigCatalogue.MASK : value, hidden, known.orElse(null));
    }
}
