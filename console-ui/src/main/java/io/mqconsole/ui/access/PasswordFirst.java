package io.mqconsole.ui.access;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import io.mqconsole.access.Rights;
import org.springframework.stereotype.Component;

/** Leads a user who must change the first password to where that is done, whatever page was asked for. */
@Component
class PasswordFirst implements VaadinServiceInitListener {
    private final Rights rights;

    PasswordFirst(Rights rights) {
        this.rights = rights;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(this::redirect));
    }

    /** Until then an account has no right but the one to its own profile. What says why a page failed needs no right. */
    private void redirect(BeforeEnterEvent event) {
        boolean elsewhere = event.getNavigationTarget() != ProfileView.class && !event.isErrorEvent();
        if (elsewhere && rights.may("profile:own") && !rights.may("token:own")) {
            event.forwardTo(ProfileView.class);
        }
    }
}
