package io.mqconsole.shared;

import java.util.Locale;

/**
 * A filter on text: {@code name=ab} matches a part of the value in any case, {@code exact.name=ab} all of it as written.
 *
 * @param whole true for all of it
 */
public record TextMatch(String value, boolean whole) {
    public static TextMatch part(String value) {
        return new TextMatch(value, false);
    }

    public static TextMatch exact(String value) {
        return new TextMatch(value, true);
    }

    public boolean matches(String candidate) {
        return whole
                ? candidate.equals(value)
                : candidate.toLowerCase(Locale.ROOT).contains(value.toLowerCase(Locale.ROOT));
    }

    /** For SQL {@code LIKE} on a case-insensitive column: wild cards in the value stand for themselves. */
    public String like() {
        return "%" + value.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
