package io.mqconsole.kv;

import java.nio.charset.StandardCharsets;

/**
 * A value as the audit trail keeps it: the start of a long one; the history has all of it.
 *
 * @param bytes in UTF-8
 */
record KvTrace(String value, int bytes, int version) {
    private static final int SHOWN = 2000;

    static KvTrace of(KvItem item) {
        String value = item.value();
        return new KvTrace(
                value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…",
                value.getBytes(StandardCharsets.UTF_8).length,
                item.version());
    }
}
