package io.mqconsole.ui.access;

import io.mqconsole.access.Rights;
import io.mqconsole.access.SessionEnd;
import io.mqconsole.access.WebSessions;
import io.mqconsole.shared.ConsoleException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Signs out who has been removed or disabled, has got another password elsewhere, has ended this session from another
 * one, or signed in too long ago, and so leads them to the login, which says why.
 */
final class EndedSessions extends OncePerRequestFilter {
    private static final String SIGNED_IN_AT = EndedSessions.class.getName();

    private final Rights rights;
    private final WebSessions sessions;
    private final Clock clock;
    private final SecurityContextLogoutHandler logout = new SecurityContextLogoutHandler();

    EndedSessions(Rights rights, WebSessions sessions, Clock clock) {
        this.rights = rights;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        HttpSession session = request.getSession(false);
        if (caller != null && session != null) {
            try {
                Optional<SessionEnd> end = isTooOld(session) ? Optional.of(SessionEnd.TOO_OLD) : rights.sessionEnd();
                if (end.isPresent()) {
                    logout.logout(request, response, caller);
                    EndNotice.leave(end.get(), request, response);
                } else {
                    sessions.used();
                }
            } catch (ConsoleException databaseIsAway) {
                // Nobody is signed out because of that: the page itself says it.
                logger.debug("Whether a session is over cannot be told", databaseIsAway);
            }
        }
        chain.doFilter(request, response);
    }

    /** Reckons from the first request that was signed in; a sign-out forgets it with the session. */
    private boolean isTooOld(HttpSession session) {
        if (session.getAttribute(SIGNED_IN_AT) instanceof Instant since) {
            return !clock.instant().isBefore(since.plus(WebSessions.LONGEST));
        }
        session.setAttribute(SIGNED_IN_AT, clock.instant());
        return false;
    }
}
