package io.mqconsole.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import com.vaadin.flow.spring.security.AuthenticationContext;

/** Who is signed in, and the way out. */
@SpringComponent
@UIScope
class UserMenu extends MenuBar {
    UserMenu(AuthenticationContext session) {
        addThemeVariants(MenuBarVariant.TERTIARY);
        setId("user-menu");
        String name = session.getPrincipalName().orElse("");
        Avatar avatar = new Avatar(name);
        MenuItem root = addItem(avatar);
        root.add(new Span(name));
        root.setAriaLabel(getTranslation("user-menu.label", name));
        MenuItem profile = root.getSubMenu()
                .addItem(
                        getTranslation("user-menu.profile"),
                        click -> UI.getCurrent().navigate(MainLayout.PROFILE));
        profile.addComponentAsFirst(VaadinIcon.USER.create());
        MenuItem out = root.getSubMenu().addItem(getTranslation("user-menu.sign-out"), click -> session.logout());
        out.addComponentAsFirst(VaadinIcon.SIGN_OUT.create());
    }
}
