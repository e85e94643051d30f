package io.mqconsole.access;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A token as stored; its scopes are joined by commas. */
record TokenRow(
        String id,
        long userId,
        String name,
        String prefix,
        String scopes,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt) {
    Set<String> scopeSet() {
        return Set.of(scopes.split(","));
    }

    ApiToken shown() {
        return new ApiToken(id, name, prefix, List.of(scopes.split(",")), createdAt, expiresAt, lastUsedAt);
    }
}
