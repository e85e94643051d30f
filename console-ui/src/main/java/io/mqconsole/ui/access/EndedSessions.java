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
import org.springframework.web.util.ContentCachingRequestWrapper;

/**
 * Signs out who has been removed or disabled, has got another password elsewhere, has ended this session from another
 * one, has not used it for too long, or signed in too long ago, and so leads them to the login, which says why.
 *
 * <p>An open page talks to the server by itself, which keeps the server's own timeout from ever being reached; so uses are
 * told from that here.
 */
final class EndedSessions extends OncePerRequestFilter {
    private static final String SIGNED_IN_AT = EndedSessions.class.getName();
    private static final String USED_AT = SIGNED_IN_AT + ".used";
    /** More than the page sends by itself. */
    private static final int LOOKED_AT = 4_096;

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
        boolean goesOn = false;
        if (caller != null && session != null) {
            try {
                Optional<SessionEnd> end = end(session);
                if (end.isPresent()) {
                    logout.logout(request, response, caller);
                    EndNotice.leave(end.get(), request, response);
                } else {
                    goesOn = true;
                }
            } catch (ConsoleException databaseIsAway) {
                // Nobody is signed out because of that, nor afterwards: the page itself says it.
                session.setAttribute(USED_AT, clock.instant());
                logger.debug("Whether a session is over cannot be told", databaseIsAway);
            }
        }
        if (!goesOn || PageTraffic.isSignOfLife(request)) {
            chain.doFilter(request, response);
        } else if (PageTraffic.isFromPage(request)) {
            var read = new ContentCachingRequestWrapper(request, LOOKED_AT);
            chain.doFilter(read, response);
            if (PageTraffic.isSomebodysDoing(read.getContentAsByteArray())) {
                used(request);
            }
        } else {
            used(request);
            chain.doFilter(request, response);
        }
    }

    private void used(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.setAttribute(USED_AT, clock.instant());
            sessions.used();
        }
    }

    private Optional<SessionEnd> end(HttpSession session) {
        if (isTooOld(session)) {
            return Optional.of(SessionEnd.TOO_OLD);
        }
        return isIdle(session) ? Optional.of(SessionEnd.IDLE) : rights.sessionEnd();
    }

    private boolean isIdle(HttpSession session) {
        return session.getAttribute(USED_AT) instanceof Instant last
                && !clock.instant().isBefore(last.plus(WebSessions.IDLE));
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
