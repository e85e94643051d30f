package io.mqconsole.config;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is ignored as stored.
 *
 * @param desired null where it was ignored before that was written down
 */
record DriftIgnoredRow(
        String nodeId,
        String property,
        String changeId,
        @Nullable String desired,
        String live,
        Instant untilAt,
        @Nullable String reason,
        String operator,
        Instant ignoredAt) {

    static DriftIgnoredRow of(Drift drift, DriftIgnored ignored) {
        return new DriftIgnoredRow(
                drift.broker().nodeId(),
                drift.property(),
                drift.changeId(),
                drift.desired(),
                drift.live(),
                ignored.until(),
                ignored.reason(),
                ignored.by(),
                ignored.at());
    }

    /** Not once the broker holds yet another value, or something was pushed to it again, or its push was taken back. */
    boolean concerns(Drift drift) {
        return drift.is(nodeId, property)
                && live.equals(drift.live())
                && changeId.equals(drift.changeId())
                && (desired == null || desired.equals(drift.desired()));
    }

    DriftIgnored ignored() {
        return new DriftIgnored(untilAt, operator, reason, ignoredAt);
    }
}
