package io.mqconsole.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A web session as stored.
 *
 * @param credentialVersion of the account when it was signed in; with another password it is over
 * @param endedAt when its user ended it elsewhere
 */
record SessionRow(
        String id,
        long userId,
        int credentialVersion,
        Instant startedAt,
        Instant lastUsedAt,
        @Nullable Instant endedAt,
        String address,
        @Nullable String userAgent) {
    WebSession shown(@Nullable String current) {
        return new WebSession(id, startedAt, lastUsedAt, address, BrowserName.of(userAgent), id.equals(current));
    }
}
