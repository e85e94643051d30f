package io.mqconsole.access;

import io.mqconsole.web.CarriesSecret;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A new token, the only time its secret is shown.
 *
 * @param instances that it is limited to; null for all that its owner may reach
 * @param secret what to send as {@code Authorization: Bearer}; null when the answer is repeated for an Idempotency-Key
 */
public record CreatedToken(
        String id,
        String name,
        String prefix,
        List<String> scopes,
        @Nullable List<String> instances,
        Instant createdAt,
        Instant expiresAt,
        @Nullable String secret)
        implements CarriesSecret {
    @Override
    public CreatedToken withoutSecret() {
        return new CreatedToken(id, name, prefix, scopes, instances, createdAt, expiresAt, null);
    }

    @Override
    public String toString() {
        return "CreatedToken[" + id + ", " + prefix + "…]";
    }
}
