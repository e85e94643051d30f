package io.mqconsole.access;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A token as stored; its scopes and instances are joined by commas.
 *
 * @param parentId the token that it was made with, and ends with; null for one made with a password
 */
record TokenRow(
        String id,
        long userId,
        @Nullable String parentId,
        String name,
        String prefix,
        String scopes,
        @Nullable String instances,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt) {
    Set<String> scopeSet() {
        return Set.of(scopes.split(","));
    }

    /** Null for no limit. */
    @Nullable
    Set<String> instanceSet() {
        return instances == null ? null : Set.of(instances.split(","));
    }

    ApiToken shown() {
        return new ApiToken(
                id,
                name,
                prefix,
                List.of(scopes.split(",")),
                instances == null ? null : List.of(instances.split(",")),
                createdAt,
                expiresAt,
                lastUsedAt);
    }
}
