package io.mqconsole.config;

import io.mqconsole.shared.TextMatch;
import org.jspecify.annotations.Nullable;

/**
 * Which differences are wanted; what is null does not matter.
 *
 * @param ignored true for those that somebody ignores now, false for those that count
 */
public record DriftFilter(
        @Nullable TextMatch region,
        @Nullable TextMatch hostname,
        @Nullable TextMatch property,
        @Nullable Boolean ignored) {

    public static DriftFilter all() {
        return new DriftFilter(null, null, null, null);
    }

    boolean matches(Drift drift) {
        return matches(drift.broker())
                && (property == null || property.matches(drift.property()))
                && (ignored == null || ignored == (drift.ignored() != null));
    }

    boolean matches(ConfigBroker broker) {
        return (region == null || region.matches(broker.region()))
                && (hostname == null || hostname.matches(broker.title()));
    }
}
