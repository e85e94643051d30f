package io.mqconsole.config;

import java.util.Locale;

/** What a key does, and what happens when it is too high or too low, in both languages. */
public record KeyHelp(String en, String zh) {
    public String in(Locale language) {
        return language.getLanguage().equals("zh") ? zh : en;
    }
}
