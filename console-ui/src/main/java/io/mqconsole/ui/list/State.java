package io.mqconsole.ui.list;

import org.jspecify.annotations.Nullable;

/**
 * A state as a word with its tone.
 *
 * @param reason more about it, shown when the pointer rests on it
 */
public record State(String text, Tone tone, @Nullable String reason) {
    public static State of(String text, Tone tone) {
        return new State(text, tone, null);
    }
}
