package io.mqconsole.web;

import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.Text;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A refusal that is lifted after some time, which the answer names in {@code Retry-After}. */
public class RetryAfter extends ConsoleException {
    private final int seconds;

    public RetryAfter(ErrorCode code, Text text, Duration wait) {
        super(code, text, List.of(), null);
        this.seconds = (int) Math.max(1, wait.plusMillis(999).toSeconds());
    }

    /** @return seconds to wait; null when the failure does not pass by itself */
    static @Nullable Integer of(ConsoleException failure) {
        if (failure instanceof RetryAfter wait) {
            return wait.seconds;
        }
        return failure.code() == ErrorCode.DATABASE_UNAVAILABLE ? 5 : null;
    }
}
