package io.mqconsole.access;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A user as the list of users shows it.
 *
 * @param enabled false when nobody can log in or call with this account
 * @param mustChangePassword whether a one-time password has not been changed yet
 * @param grants what a user of type USER may do in which instance; the other types reach every instance
 * @param lastLoginAt null when nobody has ever logged in with it
 * @param operator who made it or changed it last; {@code system} for the first admin
 * @param version to be sent back with a change
 */
public record User(
        String name,
        Role userType,
        boolean enabled,
        boolean mustChangePassword,
        List<Grant> grants,
        String operator,
        Instant createdAt,
        @Nullable Instant lastLoginAt,
        int version) {
    public User {
        grants = List.copyOf(grants);
    }
}
