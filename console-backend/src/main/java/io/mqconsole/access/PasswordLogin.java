package io.mqconsole.access;

import io.mqconsole.audit.Audit;
import io.mqconsole.audit.Outcome;
import io.mqconsole.audit.RepeatedEvents;
import io.mqconsole.shared.Actor;
import io.mqconsole.shared.WayIn;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.stereotype.Component;

/**
 * Checks a name and a password, the same way for the login page and for Basic. Wrong names and wrong passwords get the
 * same answer after the same time.
 */
@Component
class PasswordLogin {
    private final UserMapper users;
    private final PasswordHash hash;
    private final LoginThrottle throttle;
    private final Audit audit;
    private final RepeatedEvents repeated;
    private final Clock clock;
    private final Lanes lanes = new Lanes();

    PasswordLogin(
            UserMapper users,
            PasswordHash hash,
            LoginThrottle throttle,
            Audit audit,
            RepeatedEvents repeated,
            Clock clock) {
        this.users = users;
        this.hash = hash;
        this.throttle = throttle;
        this.audit = audit;
        this.repeated = repeated;
        this.clock = clock;
    }

    /**
     * @throws TooManyAttempts without a look at the password
     * @throws BadCredentialsException for a wrong name, a wrong password or a disabled user
     */
    Account check(String name, String password, WayIn wayIn, String address) {
        Actor actor = new Actor(UserName.shown(name), wayIn, address);
        try {
            throttle.attempt(name, address);
        } catch (TooManyAttempts e) {
            Actor who = e.inTheTrail(actor);
            repeated.note(who, "login", "user/" + who.name(), Outcome.REFUSED, "too many attempts");
            throw e;
        }
        Account account = lanes.inTurn(LoginThrottle.network(address), () -> rightful(name, password));
        if (account == null) {
            repeated.note(actor, "login", "user/" + actor.name(), Outcome.FAILED, "wrong name or password");
            throw new BadCredentialsException("Wrong name or password");
        }
        throttle.succeeded(name, address);
        return account;
    }

    /** One hash, whatever is wrong. */
    private @Nullable Account rightful(String name, String password) {
        Account account = UserName.isValid(name) ? users.byName(name) : null;
        if (account == null) {
            hash.matchNobody(password);
            return null;
        }
        return isRight(account, password) ? account : null;
    }

    private boolean isRight(Account account, String password) {
        return hash.matches(password, account.passwordHash()) && account.enabled();
    }

    /** The checked user is in: a row in the trail, and the time at the user. */
    void entered(Account account, WayIn wayIn, String address) {
        users.loggedIn(account.id(), Instant.now(clock));
        audit.record(new Actor(account.name(), wayIn, address), "login", "user/" + account.name(), Outcome.OK, null);
    }
}
