package io.mqconsole.access;

import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.Text;
import io.mqconsole.web.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets somebody with a first password do nothing over REST but see who they are and change it. */
final class FirstPassword extends OncePerRequestFilter {
    private static final Set<String> OPEN = Set.of("GET /api/v1/me", "PUT /api/v1/me/password");

    private final Rights rights;
    private final ProblemWriter problems;

    FirstPassword(Rights rights, ProblemWriter problems) {
        this.rights = rights;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Login login = Rights.login();
        Account account = login == null ? null : rights.valid(login);
        if (account != null
                && account.mustChangePassword()
                && !OPEN.contains(request.getMethod() + " " + request.getServletPath())) {
            problems.write(
                    request,
                    response,
                    new ConsoleException(
                            ErrorCode.PASSWORD_CHANGE_REQUIRED, Text.of("access.password-change-required")));
            return;
        }
        chain.doFilter(request, response);
    }
}
