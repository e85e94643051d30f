package io.mqconsole.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The first answer to a keyed request.
 *
 * @param requestHash of what was asked
 * @param status null while the first request runs, or when it never finished
 */
record StoredAnswer(
        byte[] requestHash,
        @Nullable Integer status,
        @Nullable String contentType,
        @Nullable String location,
        byte @Nullable [] body,
        Instant createdAt) {}
