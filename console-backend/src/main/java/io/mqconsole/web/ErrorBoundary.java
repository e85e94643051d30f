package io.mqconsole.web;

import io.mqconsole.shared.ConsoleException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns what filters throw, outside the reach of the controllers' advice, into problems too. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class ErrorBoundary extends OncePerRequestFilter {
    private final ProblemWriter problems;

    ErrorBoundary(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !ApiPaths.isRest(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            if (response.isCommitted()) {
                // Half an answer is out: break the connection, so that nobody takes it for the whole.
                throw e;
            }
            ConsoleException failure =
                    Failures.tell(e instanceof ServletException && e.getCause() != null ? e.getCause() : e);
            problems.write(request, response, failure);
        }
    }
}
