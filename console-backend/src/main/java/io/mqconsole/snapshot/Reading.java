package io.mqconsole.snapshot;

import io.mqconsole.admin.NodeResult;
import io.mqconsole.shared.NodeFailure;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a node last said, when, and why it did not say it again.
 *
 * @param value the last good answer; null before the first
 * @param collectedAt when it was asked for: what is answered was so at that moment at the earliest; null before the first
 * @param failure why the last attempt failed; null when it did not
 */
public record Reading<T>(
        @Nullable T value,
        @Nullable Instant collectedAt,
        @Nullable NodeFailure failure) {
    /** Readings older than this many beats are stale. */
    private static final int STALE_BEATS = 3;
    /** Longer than any read takes: an answer that is earlier by more was asked for after the clock was set back. */
    private static final Duration OVERTAKING = Duration.ofMinutes(1);

    /** Nobody asked yet. */
    public static <T> Reading<T> none() {
        return new Reading<>(null, null, null);
    }

    /**
     * This reading after another attempt: the last good answer is kept when it failed, and when it is to a later question,
     * since two may ask at the same time and be answered the other way round.
     */
    Reading<T> next(NodeResult<T> result, Instant asked) {
        if (collectedAt != null && overtaken(asked, collectedAt)) {
            return this;
        }
        return switch (result) {
            case NodeResult.Ok<T> ok -> new Reading<>(ok.value(), asked, null);
            case NodeResult.Failed<T> failed -> new Reading<>(value, collectedAt, NodeFailure.of(failed.error()));
        };
    }

    private static boolean overtaken(Instant asked, Instant by) {
        return asked.isBefore(by) && asked.isAfter(by.minus(OVERTAKING));
    }

    /** @param period how often this is read */
    public Freshness freshness(Instant now, Duration period) {
        if (failure != null) {
            return Freshness.FAILED;
        }
        return collectedAt != null && collectedAt.isAfter(now.minus(period.multipliedBy(STALE_BEATS)))
                ? Freshness.OK
                : Freshness.STALE;
    }
}
