package io.mqconsole.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.icon.VaadinIcon;

/**
 * A page that the menu offers; each feature declares its own as a bean.
 *
 * @param order within the section, smallest first
 * @param titleKey translation of the name
 * @param permission without it the entry is not shown
 */
public record MenuEntry(
        MenuSection section,
        int order,
        String titleKey,
        VaadinIcon icon,
        Class<? extends Component> view,
        String permission) {}
