package io.mqconsole.access;

import io.mqconsole.audit.Outcome;
import io.mqconsole.audit.RepeatedEvents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;

/** Writes who logged out into the trail; one can log out even when that cannot be written. */
@Component
class LogoutRecord {
    private static final Logger log = LoggerFactory.getLogger(LogoutRecord.class);

    private final RepeatedEvents trail;
    private final WebSessions sessions;

    LogoutRecord(RepeatedEvents trail, WebSessions sessions) {
        this.trail = trail;
        this.sessions = sessions;
    }

    @EventListener
    void loggedOut(LogoutSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof Login login) {
            forget(login);
            trail.note(login.actor(), "logout", "user/" + login.getName(), Outcome.OK, "logged out");
        }
    }

    private void forget(Login login) {
        try {
            sessions.over(login.sessionId());
        } catch (RuntimeException failure) {
            log.warn(
                    "A session stays on its list for half an hour: {}",
                    failure.getClass().getSimpleName());
        }
    }
}
