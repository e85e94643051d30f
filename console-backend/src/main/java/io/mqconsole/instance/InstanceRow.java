package io.mqconsole.instance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An instance as stored. */
record InstanceRow(
        String instanceId,
        String name,
        @Nullable String owner,
        @Nullable String remark,
        @Nullable Integer topicQuota,
        @Nullable Integer groupQuota,
        String operator,
        Instant createdAt,
        Instant updatedAt,
        int version) {}
