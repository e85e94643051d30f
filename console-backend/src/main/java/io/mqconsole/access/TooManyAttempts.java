package io.mqconsole.access;

import io.mqconsole.shared.Actor;
import java.time.Duration;
import org.springframework.security.authentication.LockedException;

/** A login that was not even looked at, because too many before it were wrong. */
public class TooManyAttempts extends LockedException {
    private static final String VARIOUS = "various";

    /** Of what there were too many. */
    enum Limit {
        /** For one account from one address. */
        ACCOUNT_HERE,
        /** From one address, for whatever account. */
        ADDRESS,
        /** For one account, from wherever. */
        ACCOUNT
    }

    private final Duration wait;
    private final Limit limit;

    TooManyAttempts(Duration wait, Limit limit) {
        super("Too many failed logins");
        this.wait = wait;
        this.limit = limit;
    }

    /** After how long another attempt is looked at. */
    public Duration waitTime() {
        return wait;
    }

    /** Whom the trail names: not each of the names or addresses that a flood goes through, which would fill it. */
    Actor inTheTrail(Actor actor) {
        return switch (limit) {
            case ACCOUNT_HERE -> actor;
            case ADDRESS -> new Actor(VARIOUS, actor.wayIn(), actor.address());
            case ACCOUNT -> new Actor(actor.name(), actor.wayIn(), VARIOUS);
        };
    }
}
