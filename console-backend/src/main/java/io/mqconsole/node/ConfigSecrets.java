package io.mqconsole.node;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Hides what must not be shown of a configuration: brokers keep the credentials of their own clients and the first ACL
 * user in clear text among the other keys.
 */
final class ConfigSecrets {
    private static final Pattern SECRET =
            Pattern.compile("(?i).*(password|passwd|secret|credential|accesskey|authenticationuser|token).*");

    private ConfigSecrets() {}

    static Stream<NodeConfig.Entry> entries(Map<String, String> config) {
        return new TreeMap<>(config).entrySet().stream().map(entry -> entry(entry.getKey(), entry.getValue()));
    }

    private static NodeConfig.Entry entry(String key, String value) {
        boolean hidden = !value.isEmpty() && SECRET.matcher(key).matches() && !value.matches("(?i)true|false|\\d+");
        return new NodeConfig.Entry(key, hidden ? "***" : value, hidden);
    }
}
