package io.mqconsole.ui.region;

import io.mqconsole.region.Region;
import io.mqconsole.region.RegionState;
import io.mqconsole.shared.Columns;
import io.mqconsole.shared.NodeFailure;
import java.util.Optional;
import java.util.stream.Collectors;

/** A region with how well it is seen now. */
record RegionLine(Region region, RegionState state) {
    static final Columns<RegionLine> COLUMNS = new Columns<RegionLine>()
            .with("name", line -> line.region().name())
            .with("brokers", line -> line.state().brokers())
            .with("collectedAt", line -> line.state().collectedAt())
            .with("remark", line -> line.region().remark())
            .with("operator", line -> line.region().operator())
            .with("updatedAt", line -> line.region().updatedAt());

    String name() {
        return region.name();
    }

    String nameServers() {
        return region.nameServers().stream().map(Object::toString).collect(Collectors.joining("; "));
    }

    /** Why a NameServer did not answer when last asked; empty when it did. */
    Optional<NodeFailure> failureOf(String nameServer) {
        return state.failures().stream()
                .filter(failure -> failure.node().equals(nameServer))
                .findFirst();
    }
}
