package io.mqconsole.ui.shell;

import java.util.Locale;

/** The groups of the menu, in their order. */
public enum MenuSection {
    RESOURCES,
    METADATA,
    ACCESS,
    OPERATIONS;

    String titleKey() {
        return "menu." + name().toLowerCase(Locale.ROOT);
    }
}
