package io.mqconsole.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

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

    /** As it was stored: a text among its arguments is one again. */
    @JsonCreator
    static Text stored(@JsonProperty("key") String key, @JsonProperty("args") List<Object> args) {
        return new Text(key, args.stream().map(Text::revived).toList());
    }

    private static Object revived(Object arg) {
        return arg instanceof Map<?, ?> map
                        && map.get("key") instanceof String key
                        && map.get("args") instanceof List<?> args
                ? stored(key, List.copyOf(args))
                : arg;
    }
}
