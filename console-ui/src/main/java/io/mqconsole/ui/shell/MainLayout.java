package io.mqconsole.ui.shell;

import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import jakarta.annotation.security.PermitAll;

/** Menu at the left, header on top, page in between. */
@Layout
@PermitAll
public class MainLayout extends AppLayout implements AfterNavigationObserver {
    private final RegionSwitch regions;

    MainLayout(Menu menu, UserMenu userMenu, RegionSwitch.Source known) {
        regions = new RegionSwitch(known);
        setPrimarySection(Section.DRAWER);
        Div brand = new Div(new Wordmark());
        brand.addClassName("brand");
        addToDrawer(brand, new MenuDrawer(menu.mine()));

        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("menu.toggle"));
        Div space = new Div();
        space.addClassName("spacer");
        Header bar = new Header(toggle, regions, space, new LanguageSwitch(), new AppearanceSwitch(), userMenu);
        bar.addClassName("header-bar");
        addToNavbar(bar);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        regions.show();
    }
}
