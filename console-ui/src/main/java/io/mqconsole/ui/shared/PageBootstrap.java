package io.mqconsole.ui.shared;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.springframework.stereotype.Component;

/** Gives each page its language and colours before anything is painted. */
@Component
class PageBootstrap implements VaadinServiceInitListener {
    private final UiErrorHandler errors;
    private final AccountPreferences preferences;

    PageBootstrap(UiErrorHandler errors, AccountPreferences preferences) {
        this.errors = errors;
        this.preferences = preferences;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(PageBootstrap::dressDocument);
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(errors));
        event.getSource().addUIInitListener(init -> {
            VaadinRequest request = VaadinRequest.getCurrent();
            init.getUI().setLocale(PreferenceCookies.language(request).locale());
            init.getUI()
                    .getPage()
                    .setColorScheme(PreferenceCookies.appearance(request).scheme());
            preferences.apply(init.getUI());
            var lost = init.getUI().getReconnectDialogConfiguration();
            lost.setDialogText(init.getUI().getTranslation("connection.lost"));
            lost.setDialogTextGaveUp(init.getUI().getTranslation("connection.gave-up"));
        });
    }

    private static void dressDocument(IndexHtmlResponse response) {
        var root = response.getDocument().child(0);
        VaadinRequest request = response.getVaadinRequest();
        var scheme = PreferenceCookies.appearance(request).scheme();
        root.attr("lang", PreferenceCookies.language(request).tag());
        root.attr("theme", scheme.getThemeValue());
        root.attr("style", "color-scheme: " + scheme.getValue());
    }
}
