package io.mqconsole.access;

import io.mqconsole.web.CarriesSecret;
import org.jspecify.annotations.Nullable;

/**
 * A user with a new one-time password, the only time it is shown; it must be changed at the next login.
 *
 * @param oneTimePassword null when the answer is repeated for an Idempotency-Key
 */
public record CreatedUser(User user, @Nullable String oneTimePassword) implements CarriesSecret {
    @Override
    public CreatedUser withoutSecret() {
        return new CreatedUser(user, null);
    }

    @Override
    public String toString() {
        return "CreatedUser[" + user.name() + "]";
    }
}
