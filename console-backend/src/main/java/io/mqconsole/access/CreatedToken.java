package io.mqconsole.access;

import io.mqconsole.web.CarriesSecret;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A new token, the only time its secret is shown.
 *
 * @param secret what to send as {@code Authorization: Bearer}; null when the answer is repeated for an Idempotency-Key
 */
public record CreatedToken(
        String id,
        String name,
        String prefix,
        List<String> scopes,
        Instant createdAt,
        Instant expiresAt,
        @Nullable String secret)
        implements CarriesSecret {
    @Override
    public CreatedToken withoutSecret() {
        return new CreatedToken(id, name, prefix, scopes, createdAt, expiresAt, null);
    }

    @Override
    public String toString() {
        return "CreatedToken[" + id + ", " + prefix + "…]";
    }
}
