package io.mqconsole.ui.list;

import org.jspecify.annotations.Nullable;

/**
 * A number as people read it, and what they should know about it.
 *
 * @param tone null for a number like any other
 * @param note shown when the pointer rests on it
 */
public record Measure(
        String text, @Nullable Tone tone, @Nullable String note) {
    public static Measure of(String text) {
        return new Measure(text, null, null);
    }

    /** @param why it is unknown */
    public static Measure unknown(String why) {
        return new Measure(Cells.UNKNOWN, null, why);
    }

    String css() {
        if (tone != null) {
            return "state " + tone.className();
        }
        return text.equals(Cells.UNKNOWN) ? "unknown" : "";
    }
}
