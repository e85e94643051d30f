package io.mqconsole.node;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which brokers a permission is for. */
public sealed interface PermissionScope {

    /** These, by id. */
    record Nodes(List<String> ids) implements PermissionScope {
        public Nodes {
            ids = List.copyOf(ids);
        }
    }

    /**
     * All that are listed now.
     *
     * @param room null for all rooms
     * @param brokerName null for all broker groups
     */
    record Part(
            String region,
            String cluster,
            @Nullable String room,
            @Nullable String brokerName) implements PermissionScope {}
}
