package io.mqconsole.config;

import io.mqconsole.shared.NodeFailure;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one look at all brokers has found.
 *
 * @param silent brokers of which it cannot be said what they hold now
 * @param answered when the others told what they hold, by node
 * @param collectedAt when the one that answered longest ago did; null when none has
 */
record DriftFindings(
        List<Drift> drifts,
        List<Silent> silent,
        Map<String, Instant> answered,
        @Nullable Instant collectedAt) {
    static final DriftFindings NONE = new DriftFindings(List.of(), List.of(), Map.of(), null);

    /** A broker that did not answer, and why. */
    record Silent(ConfigBroker broker, NodeFailure why) {}

    DriftFindings {
        drifts = List.copyOf(drifts);
        silent = List.copyOf(silent);
        answered = Map.copyOf(answered);
    }

    /** What was there the last time already is as old as it was said to be then. */
    DriftFindings after(DriftFindings before) {
        List<Drift> dated = drifts.stream()
                .map(drift -> before.drifts.stream()
                        .filter(drift::isSame)
                        .findFirst()
                        .map(seen -> drift.since(seen.since()))
                        .orElse(drift))
                .toList();
        return new DriftFindings(dated, silent, answered, collectedAt);
    }
}
