package io.mqconsole.ui.error;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.mqconsole.ui.list.EmptyState;
import io.mqconsole.ui.shell.MainLayout;
import jakarta.servlet.http.HttpServletResponse;

/** A page that this user has no right to open. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class NoAccessView extends Div implements HasErrorParameter<AccessDeniedException>, HasDynamicTitle {
    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        add(new EmptyState(
                getTranslation("error.no-access"),
                getTranslation("error.no-access-hint"),
                new Anchor(".", getTranslation("error.home"))));
        return HttpServletResponse.SC_FORBIDDEN;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("error.no-access") + " · mqconsole";
    }
}
