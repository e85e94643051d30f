package io.mqconsole.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.server.VaadinRequest;
import io.mqconsole.ui.shared.AccountPreferences;
import io.mqconsole.ui.shared.Appearance;
import io.mqconsole.ui.shared.PreferenceCookies;
import java.util.EnumMap;
import java.util.Map;

/** Light, dark or as the system; takes effect at once and is remembered. */
public class AppearanceSwitch extends MenuBar {
    private final transient AccountPreferences preferences;
    private final Map<Appearance, MenuItem> items = new EnumMap<>(Appearance.class);

    public AppearanceSwitch(AccountPreferences preferences) {
        this.preferences = preferences;
        addThemeVariants(MenuBarVariant.TERTIARY);
        setId("appearance-switch");
        MenuItem root = addItem(VaadinIcon.ADJUST.create());
        root.setAriaLabel(getTranslation("appearance.label"));
        setTooltipText(root, getTranslation("appearance.label"));
        for (Appearance appearance : Appearance.values()) {
            MenuItem item = root.getSubMenu()
                    .addItem(getTranslation("appearance." + appearance.tag()), click -> choose(appearance));
            item.setCheckable(true);
            items.put(appearance, item);
        }
        mark(PreferenceCookies.appearance(VaadinRequest.getCurrent()));
    }

    private void choose(Appearance appearance) {
        preferences.choose(appearance);
        UI.getCurrent().getPage().setColorScheme(appearance.scheme());
        mark(appearance);
    }

    private void mark(Appearance chosen) {
        items.forEach((appearance, item) -> item.setChecked(appearance == chosen));
    }
}
