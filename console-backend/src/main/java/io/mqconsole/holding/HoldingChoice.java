package io.mqconsole.holding;

import io.mqconsole.shared.TextMatch;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which topics and groups are meant: those of a place, or some by name.
 *
 * @param region null for any
 * @param instanceId null for any
 * @param ids null for any
 */
public record HoldingChoice(
        @Nullable String region,
        @Nullable TextMatch instanceId,
        @Nullable Set<String> ids) {
    public HoldingChoice {
        ids = ids == null ? null : Set.copyOf(ids);
    }

    public static HoldingChoice of(Collection<String> ids) {
        return new HoldingChoice(null, null, Set.copyOf(ids));
    }

    /** @param instance null for one of no instance */
    public boolean includes(String id, String itsRegion, @Nullable String instance) {
        return (ids == null || ids.contains(id))
                && (region == null || region.equals(itsRegion))
                && (instanceId == null || instance != null && instanceId.matches(instance));
    }
}
