package io.mqconsole.region;

import io.mqconsole.shared.NodeFailure;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How well the live picture of a region is.
 *
 * @param collectedAt when a NameServer last gave the broker table; null before the first time
 * @param brokers known brokers
 * @param failures nodes that did not answer when last asked
 */
public record RegionState(@Nullable Instant collectedAt, int brokers, List<NodeFailure> failures) {
    public static final RegionState NOT_COLLECTED = new RegionState(null, 0, List.of());

    /** Where a region's state comes from: the collectors know it. */
    public interface Source {
        RegionState stateOf(String region);
    }
}
