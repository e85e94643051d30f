package io.mqconsole.shared;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The id that ties what a user sees to the log and to the audit trail. */
public final class CorrelationId {
    /** Its name in the logging context. */
    public static final String KEY = "correlationId";

    private CorrelationId() {}

    /** That of the request this thread works for; null in background jobs. */
    public static @Nullable String current() {
        return MDC.get(KEY);
    }
}
