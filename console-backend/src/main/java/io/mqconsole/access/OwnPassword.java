package io.mqconsole.access;

import io.mqconsole.audit.Audit;
import io.mqconsole.audit.Outcome;
import io.mqconsole.audit.RepeatedEvents;
import io.mqconsole.shared.Actor;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.Text;
import io.mqconsole.shared.WayIn;
import io.mqconsole.web.RetryAfter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes a user's password after the current one was shown again. An open session must not be a way to guess it, so
 * wrong ones count like failed logins.
 */
@Component
class OwnPassword {
    private static final String ACTION = "user.password";

    private final UserMapper users;
    private final Accounts accounts;
    private final WebSessions sessions;
    private final PasswordHash hash;
    private final PasswordRules rules;
    private final LoginThrottle throttle;
    private final Audit audit;
    private final RepeatedEvents repeated;
    private final TransactionTemplate transaction;

    OwnPassword(
            UserMapper users,
            Accounts accounts,
            WebSessions sessions,
            PasswordHash hash,
            PasswordRules rules,
            LoginThrottle throttle,
            Audit audit,
            RepeatedEvents repeated,
            TransactionTemplate transaction) {
        this.users = users;
        this.accounts = accounts;
        this.sessions = sessions;
        this.hash = hash;
        this.rules = rules;
        this.throttle = throttle;
        this.audit = audit;
        this.repeated = repeated;
        this.transaction = transaction;
    }

    void change(Login login, PasswordChange change) {
        Account account = users.byId(login.userId());
        if (account == null) {
            throw new ConsoleException(ErrorCode.UNAUTHENTICATED, Text.of("access.unauthenticated"));
        }
        String current = required("currentPassword", change.currentPassword());
        String wanted = required("newPassword", change.newPassword());
        confirm(login.actor(), account, current);
        Optional<Text> weak = wanted.equals(current)
                ? Optional.of(Text.of("access.password-same"))
                : rules.problem(account.name(), wanted);
        weak.ifPresent(problem -> {
            throw ConsoleException.invalid("newPassword", problem);
        });
        store(account, hash.of(wanted));
        keepSession(login);
    }

    private static String required(String field, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            throw ConsoleException.invalid(field, Text.of("web.missing"));
        }
        return value;
    }

    private void confirm(Actor actor, Account account, String current) {
        try {
            throttle.attempt(account.name(), actor.address());
        } catch (TooManyAttempts e) {
            throw new RetryAfter(
                    ErrorCode.TOO_MANY_REQUESTS,
                    Text.of("access.too-many-attempts", Math.max(1, e.waitTime().toSeconds())),
                    e.waitTime());
        }
        if (!hash.matches(current, account.passwordHash())) {
            repeated.note(actor, ACTION, "user/" + account.name(), Outcome.FAILED, "wrong current password");
            throw ConsoleException.invalid("currentPassword", Text.of("access.password-wrong"));
        }
        throttle.succeeded(account.name(), actor.address());
    }

    private void store(Account account, String newHash) {
        transaction.executeWithoutResult(status -> {
            if (users.changePassword(account.id(), newHash, account.credentialVersion()) == 0) {
                throw new ConsoleException(ErrorCode.CONFLICT, Text.of("access.password-changed-meanwhile"));
            }
            audit.written(ACTION, "user/" + account.name(), null, null);
        });
        accounts.changed(account.name());
    }

    /** All sessions of the old password have ended; the one in which it was changed goes on, now with all rights. */
    private void keepSession(Login login) {
        Account account = accounts.current(login.userId());
        if (account != null && login.actor().wayIn() == WayIn.UI) {
            sessions.renewed(account, login.sessionId());
            SecurityContext context = SecurityContextHolder.getContext();
            Authentication old = context.getAuthentication();
            Login renewed = new Login(
                    account.id(), login.actor(), account.credentialVersion(), null, null, null, login.sessionId());
            context.setAuthentication(renewed.authenticated(account, old == null ? null : old.getDetails()));
        }
    }
}
