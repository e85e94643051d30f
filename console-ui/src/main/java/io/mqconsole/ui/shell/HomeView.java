package io.mqconsole.ui.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.mqconsole.ui.list.EmptyState;
import jakarta.annotation.security.PermitAll;

/** Leads to the first page of the menu that the user may open; says so when there is none. */
@Route("")
@PermitAll
class HomeView extends Div implements BeforeEnterObserver {
    private final transient Menu menu;

    HomeView(Menu menu) {
        this.menu = menu;
        add(new EmptyState(getTranslation("home.nothing"), getTranslation("home.nothing-hint")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        menu.mine().stream().findFirst().ifPresent(first -> event.forwardTo(first.view()));
    }
}
