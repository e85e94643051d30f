package io.mqconsole.ui.change;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.mqconsole.ui.shell.MenuEntry;
import io.mqconsole.ui.shell.MenuSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways to the pages of changes. */
@Configuration(proxyBeanMethods = false)
public class ChangeNavigation {
    static final String LIST = "changes";
    static final String DETAIL = "changes/:id";

    @Bean
    MenuEntry changesEntry() {
        return new MenuEntry(
                MenuSection.OPERATIONS, 10, "menu.changes", VaadinIcon.EXCHANGE, ChangeListView.class, "change:read");
    }

    /** The address of a change's page, for links. */
    public static String detailPath(String id) {
        return LIST + "/" + id;
    }
}
