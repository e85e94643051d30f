package io.mqconsole.ui.shell;

import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import io.mqconsole.ui.shared.AccountPreferences;
import io.mqconsole.ui.shared.Live;
import jakarta.annotation.security.PermitAll;

/** Menu at the left, header on top, page in between. */
@Layout
@PermitAll
public class MainLayout extends AppLayout implements AfterNavigationObserver {
    /** The address of the user's own account. */
    public static final String PROFILE = "profile";

    private final RegionSwitch regions;

    MainLayout(
            Menu menu,
            MenuBadges badges,
            UserMenu userMenu,
            RegionSwitch.Source known,
            AccountPreferences preferences,
            Live live) {
        regions = new RegionSwitch(known);
        setPrimarySection(Section.DRAWER);
        Div brand = new Div(new Wordmark());
        brand.addClassName("brand");
        MenuDrawer drawer = new MenuDrawer(menu.mine(), badges);
        addToDrawer(brand, drawer);
        live.keep(this, menu::watch, news -> true, () -> drawer.show(menu.mine()));
        live.keep(this, badges::watch, news -> true, drawer::count);

        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("menu.toggle"));
        Div space = new Div();
        space.addClassName("spacer");
        Header bar = new Header(
                toggle, regions, space, new LanguageSwitch(preferences), new AppearanceSwitch(preferences), userMenu);
        bar.addClassName("header-bar");
        addToNavbar(bar);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        regions.show();
    }
}
