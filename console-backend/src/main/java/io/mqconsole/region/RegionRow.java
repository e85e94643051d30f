package io.mqconsole.region;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The row of a region, its credentials still encrypted. */
record RegionRow(
        String name,
        String nameServers,
        boolean tls,
        byte @Nullable [] accessKey,
        byte @Nullable [] secretKey,
        String remark,
        Region.Origin origin,
        int version,
        Instant createdAt,
        Instant updatedAt,
        String operator) {}
