package io.mqconsole.change;

import io.mqconsole.shared.WayIn;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code change_plan}; {@code summary}, {@code warnings} and {@code waves} are JSON. */
record PlanRow(
        String id,
        String kind,
        String permission,
        @Nullable String operation,
        String summary,
        @Nullable String reason,
        String requestedBy,
        WayIn wayIn,
        String requestedFrom,
        String warnings,
        String waves,
        int soakSeconds,
        boolean pauseAfterFirst,
        boolean autoRollback,
        boolean forced,
        @Nullable Integer expiresInMinutes,
        int waveCount,
        int targetCount,
        @Nullable String instanceId,
        Instant createdAt,
        Instant lapsesAt) {}
