package io.mqconsole.access;

import java.time.Duration;
import org.springframework.security.authentication.LockedException;

/** A login that was not even looked at, because too many before it were wrong. */
public class TooManyAttempts extends LockedException {
    private final Duration wait;

    TooManyAttempts(Duration wait) {
        super("Too many failed logins");
        this.wait = wait;
    }

    /** After how long another attempt is looked at. */
    public Duration waitTime() {
        return wait;
    }
}
