package io.mqconsole.web;

import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.Text;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads one value of a query string, strictly. */
final class QueryValue {
    static final int MAX_LENGTH = 255;

    private QueryValue() {}

    /** @param type String, Integer, Long, Boolean, Instant or an enum */
    static Object read(String name, String text, Class<?> type) {
        if (text.length() > MAX_LENGTH) {
            throw ConsoleException.invalid(name, Text.of("web.too-long", MAX_LENGTH));
        }
        try {
            if (type == String.class) {
                return text;
            } else if (type == Integer.class || type == int.class) {
                return integer(text);
            } else if (type == Long.class || type == long.class) {
                return Long.parseLong(digits(text));
            } else if (type == Boolean.class || type == boolean.class) {
                return bool(text);
            } else if (type == Instant.class) {
                return OffsetDateTime.parse(text).toInstant();
            } else if (type.isEnum()) {
                return constant(text, type);
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw ConsoleException.invalid(name, expected(type));
        }
        throw new IllegalStateException("No way to read a " + type + " from a query string");
    }

    private static int integer(String text) {
        return Integer.parseInt(digits(text));
    }

    /** Only plain digits: no plus sign and no digits of other scripts, which Java would take too. */
    private static String digits(String text) {
        if (!text.matches("-?[0-9]{1,19}")) {
            throw new NumberFormatException();
        }
        return text;
    }

    private static boolean bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException();
        };
    }

    private static Object constant(String text, Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(text))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    static Text expected(@Nullable Class<?> type) {
        if (type == null) {
            return Text.of("web.wrong-type");
        } else if (type.isEnum()) {
            return Text.of(
                    "web.not-one-of",
                    Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", ")));
        } else if (type == Instant.class) {
            return Text.of("web.expected-time");
        } else if (type == Boolean.class || type == boolean.class) {
            return Text.of("web.expected-boolean");
        } else if (type == String.class) {
            return Text.of("web.expected-text");
        }
        return Text.of("web.expected-integer");
    }
}
