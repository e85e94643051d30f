package io.mqconsole.access;

import io.mqconsole.audit.Audit;
import io.mqconsole.audit.Outcome;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;

/** Writes who logged out into the trail. */
@Component
class LogoutRecord {
    private final Audit audit;

    LogoutRecord(Audit audit) {
        this.audit = audit;
    }

    @EventListener
    void loggedOut(LogoutSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof Login login) {
            audit.record(login.actor(), "logout", "user/" + login.getName(), Outcome.OK, null);
        }
    }
}
