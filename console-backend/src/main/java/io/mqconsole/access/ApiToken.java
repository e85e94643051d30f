package io.mqconsole.access;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A token that lets a script in, without its secret.
 *
 * @param prefix how the secret begins, to tell tokens apart
 * @param scopes the rights it has, as far as its owner still has them
 * @param instances that it is limited to; null for all that its owner may reach
 * @param lastUsedAt to the minute; null when it never was
 */
public record ApiToken(
        String id,
        String name,
        String prefix,
        List<String> scopes,
        @Nullable List<String> instances,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt) {}
