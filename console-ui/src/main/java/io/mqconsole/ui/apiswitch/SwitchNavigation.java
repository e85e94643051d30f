package io.mqconsole.ui.apiswitch;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.mqconsole.ui.shell.MenuEntry;
import io.mqconsole.ui.shell.MenuSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way to the API switches. */
@Configuration(proxyBeanMethods = false)
public class SwitchNavigation {
    static final String LIST = "api-switches";

    @Bean
    MenuEntry switchesEntry() {
        return new MenuEntry(
                MenuSection.ACCESS, 15, "menu.switches", VaadinIcon.POWER_OFF, SwitchListView.class, "switch:read");
    }
}
