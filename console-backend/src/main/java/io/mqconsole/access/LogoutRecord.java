package io.mqconsole.access;

import io.mqconsole.audit.Outcome;
import io.mqconsole.audit.RepeatedEvents;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;

/** Writes who logged out into the trail; one can log out even when that cannot be written. */
@Component
class LogoutRecord {
    private final RepeatedEvents trail;

    LogoutRecord(RepeatedEvents trail) {
        this.trail = trail;
    }

    @EventListener
    void loggedOut(LogoutSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof Login login) {
            trail.note(login.actor(), "logout", "user/" + login.getName(), Outcome.OK, "logged out");
        }
    }
}
