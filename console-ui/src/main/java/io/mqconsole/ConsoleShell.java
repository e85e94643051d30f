package io.mqconsole;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.aura.Aura;

/**
 * What surrounds every page: theme, push and icon.
 *
 * <p>The browser speaks to the server by plain requests and only listens on the websocket, so each click still passes
 * the security filters and may set cookies.
 */
@Push(transport = Transport.WEBSOCKET_XHR)
@ColorScheme(ColorScheme.Value.LIGHT_DARK)
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("context://console/styles.css")
public class ConsoleShell implements AppShellConfigurator {
    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addFavIcon("icon", "console/favicon.svg", "any");
        settings.setPageTitle("mqconsole");
        settings.setViewport("width=device-width, initial-scale=1");
    }
}
