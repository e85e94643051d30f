package io.mqconsole.ui.region;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.mqconsole.ui.shell.MenuEntry;
import io.mqconsole.ui.shell.MenuSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way to the regions. */
@Configuration(proxyBeanMethods = false)
public class RegionNavigation {
    static final String LIST = "regions";

    @Bean
    MenuEntry regionsEntry() {
        return new MenuEntry(
                MenuSection.RESOURCES, 20, "menu.regions", VaadinIcon.GLOBE, RegionListView.class, "region:read");
    }
}
