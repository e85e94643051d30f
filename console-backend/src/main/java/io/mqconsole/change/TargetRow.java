package io.mqconsole.change;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code change_target}; values and {@code error} are JSON. */
record TargetRow(
        String changeId,
        int seq,
        String region,
        String cluster,
        String node,
        String address,
        String subject,
        String role,
        int wave,
        TargetStatus status,
        @Nullable String beforeValues,
        String wantedValues,
        @Nullable String afterValues,
        @Nullable String error,
        int attempts,
        @Nullable Instant attemptedAt,
        @Nullable Instant finishedAt,
        @Nullable Long tookMs) {}
