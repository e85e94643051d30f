package io.mqconsole.ui.access;

import com.vaadin.flow.router.QueryParameters;
import io.mqconsole.access.LoginUnavailable;
import io.mqconsole.access.SessionEnd;
import io.mqconsole.access.TooManyAttempts;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.core.AuthenticationException;

/** Why an attempt to sign in failed, as far as a stranger may know, or why the session before is over. */
enum LoginProblem {
    BAD_CREDENTIALS,
    THROTTLED,
    UNAVAILABLE,
    SESSION_ENDED,
    SESSION_TOO_OLD,
    SESSION_IDLE,
    ACCOUNT_CHANGED;

    static final String PARAMETER = "error";

    static LoginProblem of(AuthenticationException failure) {
        return switch (failure) {
            case TooManyAttempts tooMany -> THROTTLED;
            case LoginUnavailable away -> UNAVAILABLE;
            default -> BAD_CREDENTIALS;
        };
    }

    static LoginProblem of(SessionEnd end) {
        return switch (end) {
            case ENDED_ELSEWHERE -> SESSION_ENDED;
            case IDLE -> SESSION_IDLE;
            case TOO_OLD -> SESSION_TOO_OLD;
            case ACCOUNT_CHANGED -> ACCOUNT_CHANGED;
        };
    }

    /** The problem that the URL names; a bare {@code ?error} is a wrong password. */
    static Optional<LoginProblem> in(QueryParameters query) {
        return query.getParameters(PARAMETER).stream()
                .map(slug -> Arrays.stream(values())
                        .filter(problem -> problem.slug().equals(slug))
                        .findFirst()
                        .orElse(BAD_CREDENTIALS))
                .findFirst();
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
