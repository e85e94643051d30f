package io.mqconsole.browser;

import com.microsoft.playwright.options.ColorScheme;

/** A language and a colour scheme that a visitor's browser prefers. */
enum Look {
    ENGLISH_LIGHT("en-GB", ColorScheme.LIGHT, "en-light"),
    CHINESE_DARK("zh-CN", ColorScheme.DARK, "zh-dark"),
    ENGLISH_DARK("en-GB", ColorScheme.DARK, "en-dark"),
    CHINESE_LIGHT("zh-CN", ColorScheme.LIGHT, "zh-light");

    final String locale;
    final ColorScheme scheme;
    final String fileSuffix;

    Look(String locale, ColorScheme scheme, String fileSuffix) {
        this.locale = locale;
        this.scheme = scheme;
        this.fileSuffix = fileSuffix;
    }

    /** What stands on the page in this language. */
    String say(String english, String chinese) {
        return locale.startsWith("zh") ? chinese : english;
    }
}
