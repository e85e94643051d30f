package io.mqconsole.ui.instance;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.mqconsole.ui.shell.MenuEntry;
import io.mqconsole.ui.shell.MenuSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way to instances. */
@Configuration(proxyBeanMethods = false)
public class InstanceNavigation {
    static final String LIST = "instances";

    @Bean
    MenuEntry instancesEntry() {
        return new MenuEntry(
                MenuSection.METADATA, 30, "menu.instances", VaadinIcon.CUBES, InstanceListView.class, "instance:read");
    }
}
