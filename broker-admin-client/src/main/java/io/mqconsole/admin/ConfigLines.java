package io.mqconsole.admin;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes configuration the way nodes read it: a properties file of ASCII characters, in which everything else, and every
 * blank that would be stripped, is escaped.
 */
final class ConfigLines {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._-]+");

    private ConfigLines() {}

    /** @throws IllegalArgumentException when there is nothing, or something that a node would give back as another text */
    static Map<String, String> checked(Map<String, String> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("no configuration key is given");
        }
        values.forEach(ConfigLines::check);
        return Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    static Map<String, @Nullable String> copyOf(Map<String, @Nullable String> values) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    private static void check(String key, String value) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("'" + key + "' is not a configuration key");
        }
        if (value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0) {
            throw new IllegalArgumentException("the value of " + key + " has a line break");
        }
    }

    static String format(Map<String, String> values) {
        var text = new StringBuilder();
        values.forEach((key, value) -> {
            text.append(key).append('=');
            value.chars().forEach(c -> append(text, (char) c));
            text.append('\n');
        });
        return text.toString();
    }

    private static void append(StringBuilder text, char c) {
        // A blank is escaped wherever it is, which is simpler than knowing which ones would be stripped.
        if (c == '\\' || c == ' ') {
            text.append('\\').append(c);
        } else if (c > ' ' && c < 127) {
            text.append(c);
        } else {
            text.append(String.format("\\u%04x", (int) c));
        }
    }
}
