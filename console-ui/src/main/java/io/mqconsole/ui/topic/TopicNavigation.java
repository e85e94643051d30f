package io.mqconsole.ui.topic;

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

/** The ways to the pages of topics. */
@Configuration(proxyBeanMethods = false)
public class TopicNavigation {
    static final String LIST = HoldingPaths.TOPICS;
    static final String DETAIL = "topics/:id/:tab?";

    @Bean
    MenuEntry topicsEntry() {
        return new MenuEntry(
                MenuSection.METADATA, 10, "menu.topics", VaadinIcon.ENVELOPES_O, TopicListView.class, "topic:read");
    }

    static void toDetail(String id, TopicTab tab) {
        UI.getCurrent()
                .navigate(TopicDetailView.class, new RouteParameters(Map.of("id", id, "tab", PageTabs.pathOf(tab))));
    }
}
