package io.mqconsole.ui.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** Leads to the first page of the menu that the user may open; to their own account when there is none. */
@Route("")
@PermitAll
class HomeView extends Div implements BeforeEnterObserver {
    private final transient Menu menu;

    HomeView(Menu menu) {
        this.menu = menu;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        menu.mine().stream()
                .findFirst()
                .ifPresentOrElse(first -> event.forwardTo(first.view()), () -> event.forwardTo(MainLayout.PROFILE));
    }
}
