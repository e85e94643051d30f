package io.mqconsole.change;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Values of a target as a sentence shows them. */
final class Values {
    /** A value may be a document; a sentence about it has a place of its own size. */
    private static final int LONGEST = 200;

    private Values() {}

    static String shown(Map<String, String> values) {
        return values.isEmpty()
                ? "-"
                : new TreeMap<>(values)
                        .entrySet().stream()
                                .map(entry -> entry.getKey() + "=" + cut(entry.getValue()))
                                .collect(Collectors.joining(", "));
    }

    private static String cut(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
    }
}
