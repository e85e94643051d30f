package io.mqconsole.ui.node;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.RouteParameters;
import io.mqconsole.ui.shell.MenuEntry;
import io.mqconsole.ui.shell.MenuSection;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways to the pages of nodes. */
@Configuration(proxyBeanMethods = false)
public class NodeNavigation {
    static final String LIST = "nodes";
    static final String IMPORT = "nodes/import";
    static final String DETAIL = "nodes/:id/:tab?";

    @Bean
    MenuEntry nodesEntry() {
        return new MenuEntry(
                MenuSection.RESOURCES, 10, "menu.nodes", VaadinIcon.SERVER, NodeListView.class, "node:read");
    }

    public static void toList() {
        UI.getCurrent().navigate(NodeListView.class);
    }

    /** The address of a node's page, for links. */
    public static String detailPath(String id) {
        return LIST + "/" + id;
    }

    static void toDetail(String id, NodeTab tab) {
        UI.getCurrent().navigate(NodeDetailView.class, new RouteParameters(Map.of("id", id, "tab", tab.path())));
    }

    static void toImport() {
        UI.getCurrent().navigate(NodeImportView.class);
    }
}
