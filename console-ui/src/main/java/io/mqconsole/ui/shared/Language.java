package io.mqconsole.ui.shared;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages that the console speaks, each named in itself. */
public enum Language {
    CHINESE(Locale.SIMPLIFIED_CHINESE, "中文"),
    ENGLISH(Locale.ENGLISH, "English");

    private final Locale locale;
    private final String ownName;

    Language(Locale locale, String ownName) {
        this.locale = locale;
        this.ownName = ownName;
    }

    public Locale locale() {
        return locale;
    }

    /** The tag of BCP 47, as it stands in {@code <html lang>}, in the cookie and in the user's preferences. */
    public String tag() {
        return locale.toLanguageTag();
    }

    public String ownName() {
        return ownName;
    }

    /** The other one: what a switch offers. */
    public Language other() {
        return this == CHINESE ? ENGLISH : CHINESE;
    }

    /** @return the language of a tag such as {@code zh-Hans} or {@code en-GB}; empty when we do not speak it */
    public static Optional<Language> ofTag(String tag) {
        return ofLocale(Locale.forLanguageTag(tag.replace('_', '-')));
    }

    public static Optional<Language> ofLocale(Locale locale) {
        return Arrays.stream(values())
                .filter(language -> language.locale.getLanguage().equals(locale.getLanguage()))
                .findFirst();
    }
}
