package io.mqconsole.ui.access;

import io.mqconsole.access.Rights;
import io.mqconsole.shared.ConsoleException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signs out who has been removed or disabled, or has got another password elsewhere, and so leads them to the login. */
final class EndedSessions extends OncePerRequestFilter {
    private final Rights rights;
    private final SecurityContextLogoutHandler logout = new SecurityContextLogoutHandler();

    EndedSessions(Rights rights) {
        this.rights = rights;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (hasEnded()) {
            logout.logout(request, response, SecurityContextHolder.getContext().getAuthentication());
        }
        chain.doFilter(request, response);
    }

    /** Nobody is signed out because the database is away: the page itself says that. */
    private boolean hasEnded() {
        try {
            return rights.hasEnded();
        } catch (ConsoleException databaseIsAway) {
            return false;
        }
    }
}
