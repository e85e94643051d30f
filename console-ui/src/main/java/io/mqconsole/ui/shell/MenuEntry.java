package io.mqconsole.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.icon.VaadinIcon;

/**
 * A page that the menu offers; each feature declares its own as a bean.
 *
 * @param order within the section, smallest first
 * @param titleKey translation of the title, such as {@code menu.topics}
 * @param permission without it the entry is not shown
 */
public record MenuEntry(
        MenuSection section,
        int order,
        String titleKey,
        VaadinIcon icon,
        Class<? extends Component> view,
        String permission) {
    private static final String TITLES = "menu.";

    public MenuEntry {
        if (!titleKey.startsWith(TITLES)) {
            throw new IllegalArgumentException("the title of an entry begins with " + TITLES + ", not " + titleKey);
        }
    }

    /** By which it is hidden, such as {@code topics}. */
    String name() {
        return titleKey.substring(TITLES.length());
    }
}
