package io.mqconsole.access;

import org.jspecify.annotations.Nullable;

/**
 * What a user chose for the pages; null where nothing was chosen and the browser decides.
 *
 * @param language {@code EN} or {@code ZH_CN}
 */
public record Preferences(
        @Nullable Language language, @Nullable ColorScheme colorScheme) {
    /** Languages that the pages speak. */
    public enum Language {
        EN,
        ZH_CN
    }

    /** How bright the pages are. */
    public enum ColorScheme {
        LIGHT,
        DARK
    }

    static Preferences none() {
        return new Preferences(null, null);
    }
}
