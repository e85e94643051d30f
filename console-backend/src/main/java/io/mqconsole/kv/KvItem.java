package io.mqconsole.kv;

import java.time.Instant;

/**
 * A value that the console keeps.
 *
 * @param operator who wrote it last
 * @param version to be sent back with a change; it counts on when the key is removed and made again
 */
public record KvItem(
        String namespace,
        String key,
        String value,
        String operator,
        Instant createdAt,
        Instant updatedAt,
        int version) {
    KvKey name() {
        return new KvKey(namespace, key);
    }
}
