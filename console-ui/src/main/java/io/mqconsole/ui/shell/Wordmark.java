package io.mqconsole.ui.shell;

import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;

/** Our name beside our sign; leads home. */
class Wordmark extends RouterLink {
    Wordmark() {
        addClassName("wordmark");
        Image sign = new Image("console/favicon.svg", "");
        add(sign, new Span("mqconsole"));
        setRoute(HomeView.class);
    }
}
