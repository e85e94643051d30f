package io.mqconsole.ui.shared;

import com.vaadin.flow.component.page.ColorScheme;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Light, dark, or whatever the operating system says. */
public enum Appearance {
    SYSTEM(ColorScheme.Value.LIGHT_DARK),
    LIGHT(ColorScheme.Value.LIGHT),
    DARK(ColorScheme.Value.DARK);

    private final ColorScheme.Value scheme;

    Appearance(ColorScheme.Value scheme) {
        this.scheme = scheme;
    }

    public ColorScheme.Value scheme() {
        return scheme;
    }

    /** As it stands in the cookie and in the user's preferences. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Appearance> ofTag(String tag) {
        return Arrays.stream(values()).filter(value -> value.tag().equals(tag)).findFirst();
    }
}
