package io.mqconsole.ui.access;

import io.mqconsole.access.Rights;
import io.mqconsole.shared.ConsoleException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Signs out who has been removed or disabled, has got another password elsewhere, or signed in too long ago, and so leads
 * them to the login.
 */
final class EndedSessions extends OncePerRequestFilter {
    static final Duration LONGEST = Duration.ofHours(12);
    private static final String SIGNED_IN_AT = EndedSessions.class.getName();

    private final Rights rights;
    private final Clock clock;
    private final SecurityContextLogoutHandler logout = new SecurityContextLogoutHandler();

    EndedSessions(Rights rights, Clock clock) {
        this.rights = rights;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        HttpSession session = request.getSession(false);
        if (caller != null && session != null && (isTooOld(session) || accountHasEnded())) {
            logout.logout(request, response, caller);
        }
        chain.doFilter(request, response);
    }

    /** Reckons from the first request that was signed in; a sign-out forgets it with the session. */
    private boolean isTooOld(HttpSession session) {
        if (session.getAttribute(SIGNED_IN_AT) instanceof Instant since) {
            return !clock.instant().isBefore(since.plus(LONGEST));
        }
        session.setAttribute(SIGNED_IN_AT, clock.instant());
        return false;
    }

    /** Nobody is signed out because the database is away: the page itself says that. */
    private boolean accountHasEnded() {
        try {
            return rights.hasEnded();
        } catch (ConsoleException databaseIsAway) {
            return false;
        }
    }
}
