package io.mqconsole.kv;

import java.time.Instant;

/**
 * A value in a list, which does not carry long ones.
 *
 * @param value its first {@value #SHOWN} characters
 * @param cut whether it goes on
 */
public record KvRow(
        String namespace,
        String key,
        String value,
        boolean cut,
        String operator,
        Instant createdAt,
        Instant updatedAt,
        int version) {
    public static final int SHOWN = 256;
}
