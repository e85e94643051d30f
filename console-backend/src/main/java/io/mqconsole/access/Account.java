package io.mqconsole.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A user as stored.
 *
 * @param credentialVersion counts password changes; a session of an older one has ended
 */
record Account(
        long id,
        String name,
        Role role,
        String passwordHash,
        int credentialVersion,
        boolean mustChangePassword,
        boolean enabled,
        Instant createdAt,
        @Nullable Instant lastLoginAt,
        int version) {
    @Override
    public String toString() {
        return "Account[" + name + ", " + role + "]";
    }
}
