package io.mqconsole.ui.group;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.RouteParameters;
import io.mqconsole.ui.holding.HoldingPaths;
import io.mqconsole.ui.shared.PageTabs;
import io.mqconsole.ui.shell.MenuEntry;
import io.mqconsole.ui.shell.MenuSection;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways to the pages of consumer groups. */
@Configuration(proxyBeanMethods = false)
public class GroupNavigation {
    static final String LIST = HoldingPaths.GROUPS;
    static final String DETAIL = "groups/:id/:tab?";

    @Bean
    MenuEntry groupsEntry() {
        return new MenuEntry(
                MenuSection.METADATA, 20, "menu.groups", VaadinIcon.GROUP, GroupListView.class, "group:read");
    }

    static void toDetail(String id, GroupTab tab) {
        UI.getCurrent()
                .navigate(GroupDetailView.class, new RouteParameters(Map.of("id", id, "tab", PageTabs.pathOf(tab))));
    }
}
