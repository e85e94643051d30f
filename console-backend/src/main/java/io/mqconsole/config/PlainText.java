package io.mqconsole.config;

import io.mqconsole.shared.Text;
import java.util.Optional;

/**
 * What holds for a value of any type: a node gives it back as it was sent, also after a restart.
 *
 * <p>A node writes its file as UTF-8 without escapes and reads it as ISO 8859-1 with escapes, so whatever is not ASCII, and
 * any backslash, comes back as something else. Refusing it also catches letters that only look like the right ones.
 */
final class PlainText {
    /** Characters. */
    static final int LONGEST = 64 * 1024;

    private PlainText() {}

    /** Empty when it is fine. */
    static Optional<Text> problem(String value) {
        if (value.length() > LONGEST) {
            return Optional.of(Text.of("config.value.too-long", LONGEST / 1024));
        }
        if (value.chars().anyMatch(c -> c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029)) {
            return Optional.of(Text.of("config.value.line-break"));
        }
        Optional<Integer> control = first(value, Character::isISOControl);
        if (control.isPresent()) {
            return control.map(c -> Text.of("config.value.control", code(c)));
        }
        if (!value.isEmpty() && (blank(value.codePointAt(0)) || blank(value.codePointBefore(value.length())))) {
            return Optional.of(Text.of("config.value.blank-at-end"));
        }
        return first(value, c -> c > 126)
                .map(c -> Text.of("config.value.not-ascii", Character.toString(c), code(c)))
                .or(() -> first(value, c -> c == '\\').map(c -> Text.of("config.value.backslash")));
    }

    private static Optional<Integer> first(String value, java.util.function.IntPredicate wanted) {
        return value.codePoints().filter(wanted).boxed().findFirst();
    }

    private static boolean blank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static String code(int c) {
        return String.format("U+%04X", c);
    }
}
