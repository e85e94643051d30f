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
        List<NodeFailure> failures,
        Contents contents) {

    /**
     * What the console has written down about it and removes with it.
     *
     * @param configItems saved and not deleted; a region that has some is removed by {@code force} only
     * @param configVersions of items, those of deleted ones too
     * @param nodes with what was written about them by hand
     * @param notes about topics and groups: owner, remark, scope
     * @param firstSeen times when topics and groups appeared
     */
    record Contents(long configItems, long configVersions, long nodes, long notes, long firstSeen) {
        static Contents of(RegionContents contents) {
            return new Contents(
                    contents.configItems(),
                    contents.configVersions(),
                    contents.nodes(),
                    contents.notes(),
                    contents.firstSeen());
        }
    }

    static RegionView of(Region region, RegionState state, RegionContents contents) {
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
                state.failures(),
                Contents.of(contents));
    }
}
