package io.mqconsole.ui.kv;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.mqconsole.ui.shell.MenuEntry;
import io.mqconsole.ui.shell.MenuSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways to key-value settings. */
@Configuration(proxyBeanMethods = false)
public class KvNavigation {
    static final String LIST = "kv";
    static final String IMPORT = "kv/import";

    @Bean
    MenuEntry kvEntry() {
        return new MenuEntry(MenuSection.OPERATIONS, 30, "menu.kv", VaadinIcon.LIST_OL, KvListView.class, "kv:read");
    }

    static void toList() {
        UI.getCurrent().navigate(KvListView.class);
    }

    static void toImport() {
        UI.getCurrent().navigate(KvImportView.class);
    }
}
