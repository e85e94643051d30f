package io.mqconsole.config;

import io.mqconsole.shared.Text;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;
import java.util.Optional;

/**
 * What holds for a value of a known key: its type, its range, its options. A node answers SUCCESS to a value that it cannot
 * parse, and then keeps the old one or takes false. It shows a number in its own spelling, so that another one would look
 * as if it had not been taken.
 */
final class TypedValue {
    private TypedValue() {}

    /** Empty when it is fine. */
    static Optional<Text> problem(ConfigKey key, String value) {
        if (!key.options().isEmpty()) {
            return key.options().contains(value)
                    ? Optional.empty()
                    : Optional.of(Text.of("config.value.no-option", shown(value), String.join(", ", key.options())));
        }
        return switch (key.type()) {
            case BOOLEAN ->
                value.equals("true") || value.equals("false")
                        ? Optional.empty()
                        : Optional.of(Text.of("config.value.no-boolean", shown(value)));
            case INT -> whole(key, value, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case LONG -> whole(key, value, Long.MIN_VALUE, Long.MAX_VALUE);
            case DOUBLE -> fraction(key, value);
            case ENUM, TEXT -> Optional.empty();
        };
    }

    private static Optional<Text> whole(ConfigKey key, String value, long smallest, long largest) {
        if (!value.matches("[+-]?[0-9]+")) {
            return Optional.of(Text.of("config.value.no-whole-number", shown(value)));
        }
        BigInteger number = new BigInteger(value);
        return range(
                        key,
                        new BigDecimal(number),
                        Objects.requireNonNullElse(key.min(), smallest),
                        Objects.requireNonNullElse(key.max(), largest))
                .or(() -> spelling(value, number.toString()));
    }

    private static Optional<Text> fraction(ConfigKey key, String value) {
        if (!value.matches("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?")) {
            return Optional.of(Text.of("config.value.no-number", shown(value)));
        }
        double number = Double.parseDouble(value);
        if (Double.isInfinite(number)) {
            return Optional.of(Text.of("config.value.no-number", shown(value)));
        }
        return range(
                        key,
                        BigDecimal.valueOf(number),
                        Objects.requireNonNullElse(key.min(), Long.MIN_VALUE),
                        Objects.requireNonNullElse(key.max(), Long.MAX_VALUE))
                .or(() -> spelling(value, Double.toString(number)));
    }

    private static Optional<Text> range(ConfigKey key, BigDecimal number, long min, long max) {
        String unit = key.unit() == null ? "" : " " + key.unit();
        if (number.compareTo(BigDecimal.valueOf(min)) < 0) {
            return Optional.of(Text.of("config.value.too-small", shown(number.toPlainString()), min + unit));
        }
        if (number.compareTo(BigDecimal.valueOf(max)) > 0) {
            return Optional.of(Text.of("config.value.too-large", shown(number.toPlainString()), max + unit));
        }
        return Optional.empty();
    }

    private static Optional<Text> spelling(String value, String shownByNode) {
        return value.equals(shownByNode)
                ? Optional.empty()
                : Optional.of(Text.of("config.value.spelling", shown(value), shownByNode));
    }

    /** A value in a sentence, cut where it would drown it. */
    private static String shown(String value) {
        return value.length() <= 40 ? value : value.substring(0, 40) + "…";
    }
}
