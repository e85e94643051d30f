package io.mqconsole.shared;

import java.util.List;

/**
 * A sentence that is put into the reader's language when it is shown.
 *
 * @param key in {@code texts.properties} and {@code texts_zh_CN.properties}
 * @param args what stands in {0}, {1}, …; a text among them is put into the same language
 */
public record Text(String key, List<Object> args) {
    public static Text of(String key, Object... args) {
        return new Text(key, List.of(args));
    }
}
