package io.mqconsole.ui.config;

import com.vaadin.flow.component.UI;
import io.mqconsole.ui.shared.PageTabs;
import java.util.List;

/** Whose configuration a page is about. */
enum ConfigPart {
    BROKERS,
    NAMESERVERS;

    /** Leads from one page to the other. */
    static PageTabs<ConfigPart> tabs(ConfigPart open) {
        PageTabs<ConfigPart> tabs = new PageTabs<>("config.part.", ConfigPart::open);
        tabs.show(List.of(values()), open);
        return tabs;
    }

    private static void open(ConfigPart part) {
        switch (part) {
            case BROKERS -> UI.getCurrent().navigate(ConfigListView.class);
            case NAMESERVERS -> UI.getCurrent().navigate(NameServerConfigView.class);
        }
    }
}
