package io.mqconsole.access;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A token that is wanted.
 *
 * @param name unique among the user's tokens, 1 to 64 characters
 * @param scopes rights such as {@code node:read}, all of them the caller's own; null for all that the caller has
 * @param instances that it is limited to, all of them in the caller's reach; such a token has rights on topics, groups and
 *     instances only, and just reads unless its scopes say more. Null for all that the caller may reach
 * @param expiresAt at most a year from now; null for 90 days
 */
public record NewToken(
        @Nullable String name,
        @Nullable List<String> scopes,
        @Nullable List<String> instances,
        @Nullable Instant expiresAt) {}
