package io.mqconsole.admin;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What one NameServer shall hold of one key.
 *
 * <p>Values are {@link #EXISTS} ({@code true} or {@code false}) and {@link #VALUE}. A key that is to be removed is wanted
 * with {@code EXISTS=false} alone.
 *
 * @param nameServer as in {@link RegionEndpoint#nameServers}
 * @param expected values the NameServer must hold now; one that holds what is wanted already is no conflict
 * @param wanted both values, or {@code EXISTS=false}
 * @throws IllegalArgumentException for anything else, and for a value that {@link #carries} denies
 */
public record KvWrite(
        NodeAddress nameServer,
        String namespace,
        String key,
        Map<String, String> expected,
        Map<String, String> wanted) {
    public static final String EXISTS = "exists";
    public static final String VALUE = "value";

    /** What is wanted of a key that is to be removed, and what is held where there is none. */
    public static final Map<String, String> ABSENT = Map.of(EXISTS, "false");

    public KvWrite {
        expected = Map.copyOf(expected);
        wanted = Collections.unmodifiableMap(new LinkedHashMap<>(wanted));
        boolean whole = wanted.keySet().equals(Set.of(EXISTS, VALUE)) && "true".equals(wanted.get(EXISTS));
        if (!whole && !wanted.equals(ABSENT)) {
            throw new IllegalArgumentException("a key is wanted with its value or not at all");
        }
        if (whole && !carries(wanted.getOrDefault(VALUE, ""))) {
            throw new IllegalArgumentException("a NameServer would give the value back as another text");
        }
    }

    /** What is wanted of a key that shall have this value. */
    public static Map<String, String> present(String value) {
        return Map.of(EXISTS, "true", VALUE, value);
    }

    /** Whether the protocol carries a text unchanged: half a surrogate pair has no bytes, so it would arrive as a question mark. */
    public static boolean carries(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    boolean removal() {
        return wanted.equals(ABSENT);
    }
}
