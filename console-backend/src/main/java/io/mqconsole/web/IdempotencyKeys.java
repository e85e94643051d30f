package io.mqconsole.web;

import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.Text;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/**
 * Remembers the first answer to each keyed POST for {@link #KEPT}. A key belongs to one caller. A key whose first request
 * still runs, or was cut off by a crash, is a conflict: what became of that request is not known, and running it again
 * could do the work twice.
 */
@Component
class IdempotencyKeys {
    static final Duration KEPT = Duration.ofHours(24);
    private static final Duration RUNNING = Duration.ofMinutes(2);
    private static final Duration PURGED_EVERY = Duration.ofMinutes(10);
    private static final int PURGED_AT_ONCE = 5_000;

    private final IdempotencyMapper mapper;
    private final Clock clock;
    private final AtomicReference<Instant> nextPurge = new AtomicReference<>(Instant.MIN);

    IdempotencyKeys(IdempotencyMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * @return the first answer; empty when this is the first request, which must then be ended by {@link #finish} or
     *     {@link #release}
     * @throws ConsoleException with {@code conflict} when the key stands for something else or has no answer yet
     */
    Optional<StoredAnswer> begin(String caller, String key, byte[] requestHash) {
        Instant now = clock.instant();
        purge(now);
        if (mapper.claim(caller, key, requestHash, now) == 1) {
            return Optional.empty();
        }
        StoredAnswer first = mapper.find(caller, key);
        if (first == null) {
            throw new ConsoleException(ErrorCode.CONFLICT, Text.of("web.key-running"));
        }
        if (first.createdAt().isBefore(now.minus(KEPT))) {
            mapper.release(caller, key);
            return begin(caller, key, requestHash);
        }
        if (!MessageDigest.isEqual(first.requestHash(), requestHash)) {
            throw new ConsoleException(ErrorCode.CONFLICT, Text.of("web.key-reused"));
        }
        if (first.status() == null) {
            throw stillRunning(first, now);
        }
        return Optional.of(first);
    }

    private static ConsoleException stillRunning(StoredAnswer first, Instant now) {
        return first.createdAt().isBefore(now.minus(RUNNING))
                ? new ConsoleException(ErrorCode.CONFLICT, Text.of("web.key-unfinished"))
                : new RetryAfter(ErrorCode.CONFLICT, Text.of("web.key-running"), Duration.ofSeconds(1));
    }

    void finish(String caller, String key, StoredAnswer answer) {
        mapper.finish(caller, key, answer);
    }

    /** Nothing was done: the key may be used again. */
    void release(String caller, String key) {
        mapper.release(caller, key);
    }

    private void purge(Instant now) {
        Instant due = nextPurge.get();
        if (!now.isBefore(due) && nextPurge.compareAndSet(due, now.plus(PURGED_EVERY))) {
            mapper.purge(now.minus(KEPT), PURGED_AT_ONCE);
        }
    }
}
