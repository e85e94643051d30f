package io.mqconsole.access;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A bounded memory: what was used longest ago is forgotten first. */
final class RecentKeys<V> {
    private final Map<String, V> entries;

    RecentKeys(int max) {
        this.entries = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > max;
            }
        };
    }

    synchronized @Nullable V get(String key) {
        return entries.get(key);
    }

    synchronized @Nullable V put(String key, V value) {
        return entries.put(key, value);
    }

    synchronized void remove(String key) {
        entries.remove(key);
    }
}
