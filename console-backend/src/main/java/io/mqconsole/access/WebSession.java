package io.mqconsole.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session of the caller on the pages.
 *
 * @param id names it and opens nothing; the cookie's value is another
 * @param lastUsedAt to the minute
 * @param address from which it was signed in
 * @param browser in words; null when it did not say
 * @param current whether this is the session that asks
 */
public record WebSession(
        String id,
        Instant startedAt,
        Instant lastUsedAt,
        String address,
        @Nullable String browser,
        boolean current) {}
