package io.mqconsole.region;

import io.mqconsole.admin.NodeAddress;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One set of NameServers.
 *
 * @param nameServers in the order given, at least one
 * @param accessKey null where the region has no credentials; the secret key never leaves the service
 * @param origin who made it; one from the environment follows the environment until somebody edits it
 */
public record Region(
        String name,
        List<NodeAddress> nameServers,
        boolean tls,
        @Nullable String accessKey,
        String remark,
        Origin origin,
        int version,
        Instant createdAt,
        Instant updatedAt,
        String operator) {
    public enum Origin {
        USER,
        ENVIRONMENT
    }
}
