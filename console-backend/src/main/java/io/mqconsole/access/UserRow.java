package io.mqconsole.access;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A user as stored, without what was granted to it. */
record UserRow(
        String name,
        Role userType,
        boolean enabled,
        boolean mustChangePassword,
        String operator,
        Instant createdAt,
        @Nullable Instant lastLoginAt,
        int version) {
    User with(List<Grant> grants) {
        return new User(name, userType, enabled, mustChangePassword, grants, operator, createdAt, lastLoginAt, version);
    }
}
