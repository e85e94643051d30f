package io.mqconsole.change;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Values of a target as a sentence shows them. */
final class Values {
    private Values() {}

    static String shown(Map<String, String> values) {
        return values.isEmpty()
                ? "-"
                : new TreeMap<>(values)
                        .entrySet().stream()
                                .map(entry -> entry.getKey() + "=" + entry.getValue())
                                .collect(Collectors.joining(", "));
    }
}
