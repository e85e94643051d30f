package io.mqconsole.access;

import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.Text;
import io.mqconsole.web.ProblemWriter;
import io.mqconsole.web.RetryAfter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/**
 * Answers REST callers that are not let in, with a problem and never with a redirect. Browsers are not offered Basic:
 * they would ask with their own window and then send the password along with requests of other sites too.
 */
@Component
class ApiEntryPoint implements AuthenticationEntryPoint, AuthenticationFailureHandler {
    private final ProblemWriter problems;

    ApiEntryPoint(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        ConsoleException problem = problem(request, refusal);
        if (problem.code() == ErrorCode.UNAUTHENTICATED) {
            response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"mqconsole\"");
            if (request.getHeader("Sec-Fetch-Mode") == null) {
                response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"mqconsole\", charset=\"UTF-8\"");
            }
        }
        problems.write(request, response, problem);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        commence(request, response, refusal);
    }

    private static ConsoleException problem(HttpServletRequest request, AuthenticationException refusal) {
        return switch (refusal) {
            case TooManyAttempts many ->
                new RetryAfter(
                        ErrorCode.TOO_MANY_REQUESTS,
                        Text.of(
                                "access.too-many-attempts",
                                Math.max(1, many.waitTime().toSeconds())),
                        many.waitTime());
            case LoginUnavailable away ->
                new ConsoleException(
                        ErrorCode.DATABASE_UNAVAILABLE, Text.of("error.database-unavailable"), List.of(), away);
            default ->
                new ConsoleException(
                        ErrorCode.UNAUTHENTICATED,
                        Text.of(
                                request.getHeader(HttpHeaders.AUTHORIZATION) == null
                                        ? "access.unauthenticated"
                                        : "access.wrong-credentials"));
        };
    }
}
