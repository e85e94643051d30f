package io.mqconsole.ui.config;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.mqconsole.ui.shell.MenuEntry;
import io.mqconsole.ui.shell.MenuSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways to the configuration of brokers and NameServers. */
@Configuration(proxyBeanMethods = false)
public class ConfigNavigation {
    static final String TITLE = "menu.config";
    static final String LIST = "config";
    static final String NAME_SERVERS = "config/nameservers";

    @Bean
    MenuEntry configEntry() {
        return new MenuEntry(MenuSection.OPERATIONS, 5, TITLE, VaadinIcon.SLIDERS, ConfigListView.class, "config:read");
    }
}
