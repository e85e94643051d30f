package io.mqconsole.region;

import io.mqconsole.admin.NodeAddress;
import io.mqconsole.shared.NodeFailure;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A region as REST shows it: without its secret key, with the state of its live picture. */
record RegionView(
        String name,
        List<String> nameServers,
        boolean tls,
        @Nullable String accessKey,
        String remark,
        int version,
        Instant createdAt,
        Instant updatedAt,
        String operator,
        @Nullable Instant collectedAt,
        int brokers,
        List<NodeFailure> failures) {

    static RegionView of(Region region, RegionState state) {
        return new RegionView(
                region.name(),
                region.nameServers().stream().map(NodeAddress::toString).toList(),
                region.tls(),
                region.accessKey(),
                region.remark(),
                region.version(),
                region.createdAt(),
                region.updatedAt(),
                region.operator(),
                state.collectedAt(),
                state.brokers(),
                state.failures());
    }
}
