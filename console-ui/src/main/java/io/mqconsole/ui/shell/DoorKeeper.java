package io.mqconsole.ui.shell;

import com.vaadin.flow.server.auth.AccessCheckResult;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.auth.NavigationAccessChecker;
import com.vaadin.flow.server.auth.NavigationContext;
import io.mqconsole.access.Rights;
import io.mqconsole.ui.shared.PagePermission;
import jakarta.annotation.security.PermitAll;
import org.springframework.stereotype.Component;

/**
 * Decides who may open a page: everybody, everybody who is signed in, or whoever has the right that the page names. A
 * page that says nothing is closed.
 */
@Component
public class DoorKeeper implements NavigationAccessChecker {
    private final transient Rights rights;

    DoorKeeper(Rights rights) {
        this.rights = rights;
    }

    @Override
    public AccessCheckResult check(NavigationContext page) {
        Class<?> target = page.getNavigationTarget();
        if (target.isAnnotationPresent(AnonymousAllowed.class)) {
            return page.allow();
        }
        if (page.getPrincipal() == null) {
            return page.deny("nobody is signed in");
        }
        PagePermission needed = target.getAnnotation(PagePermission.class);
        boolean allowed = needed == null ? target.isAnnotationPresent(PermitAll.class) : rights.may(needed.value());
        return allowed ? page.allow() : page.deny("the right is missing");
    }
}
