package io.mqconsole.ui.shell;

import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The menu at the left: one labelled group per section, only with pages that this user may open. */
class MenuDrawer extends Nav {
    private final transient MenuBadges badges;
    private final Map<String, SideNavItem> items = new HashMap<>();
    private List<MenuEntry> shown = List.of();

    MenuDrawer(List<MenuEntry> entries, MenuBadges badges) {
        this.badges = badges;
        addClassName("menu");
        setAriaLabel(getTranslation("menu.label"));
        show(entries);
    }

    /** Leaves alone what is as it should be, so that no focus is lost for nothing. */
    final void show(List<MenuEntry> entries) {
        if (entries.equals(shown)) {
            return;
        }
        shown = entries;
        removeAll();
        items.clear();
        Map<MenuSection, SideNav> groups = new EnumMap<>(MenuSection.class);
        for (MenuEntry entry : entries) {
            groups.computeIfAbsent(entry.section(), this::group).addItem(item(entry));
        }
        groups.values().forEach(this::add);
        count();
    }

    /** Shows the present numbers; the entries stay as they are. */
    final void count() {
        badges.count((badge, number) -> {
            SideNavItem item = items.get(badge.titleKey());
            if (item != null) {
                item.setSuffixComponent(number == 0 ? null : mark(number, badge.words(this, number)));
            }
        });
    }

    private static Span mark(int number, String words) {
        Span mark = new Span(String.valueOf(number));
        mark.addClassName("menu-badge");
        mark.setTitle(words);
        mark.getElement().setAttribute("role", "img");
        mark.getElement().setAttribute("aria-label", words);
        return mark;
    }

    private SideNav group(MenuSection section) {
        return new SideNav(getTranslation(section.titleKey()));
    }

    private SideNavItem item(MenuEntry entry) {
        var item = new SideNavItem(
                getTranslation(entry.titleKey()), entry.view(), entry.icon().create());
        item.setMatchNested(true);
        items.put(entry.titleKey(), item);
        return item;
    }
}
