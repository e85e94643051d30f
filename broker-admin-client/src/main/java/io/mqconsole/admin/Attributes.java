package io.mqconsole.admin;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Attributes of a topic or group as one text, and what a broker must be told to come from some to others. */
final class Attributes {
    private Attributes() {}

    static String text(Map<String, String> attributes) {
        return new TreeMap<>(attributes)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining(","));
    }

    static Map<String, String> of(String text) {
        var attributes = new HashMap<String, String>();
        for (String pair : text.isEmpty() ? new String[0] : text.split(",")) {
            int end = pair.indexOf('=');
            attributes.put(pair.substring(0, end), pair.substring(end + 1));
        }
        return attributes;
    }

    /** A broker keeps what it is not told, and takes {@code +key} to set and {@code -key} to remove one. */
    static Map<String, String> steps(Map<String, String> from, Map<String, String> to) {
        var steps = new HashMap<String, String>();
        to.forEach((key, value) -> {
            if (!value.equals(from.get(key))) {
                steps.put("+" + key, value);
            }
        });
        from.keySet().stream().filter(key -> !to.containsKey(key)).forEach(key -> steps.put("-" + key, ""));
        return steps;
    }
}
