package io.mqconsole.ui.shell;

import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The menu at the left: one labelled group per section, only with pages that this user may open. */
class MenuDrawer extends Nav {
    MenuDrawer(List<MenuEntry> entries) {
        addClassName("menu");
        setAriaLabel(getTranslation("menu.label"));
        Map<MenuSection, SideNav> groups = new EnumMap<>(MenuSection.class);
        for (MenuEntry entry : entries) {
            groups.computeIfAbsent(entry.section(), this::group).addItem(item(entry));
        }
        groups.values().forEach(this::add);
    }

    private SideNav group(MenuSection section) {
        return new SideNav(getTranslation(section.titleKey()));
    }

    private SideNavItem item(MenuEntry entry) {
        var item = new SideNavItem(
                getTranslation(entry.titleKey()), entry.view(), entry.icon().create());
        item.setMatchNested(true);
        return item;
    }
}
