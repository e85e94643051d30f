package io.mqconsole.instance;

import io.mqconsole.shared.TextMatch;
import org.jspecify.annotations.Nullable;

/**
 * Which instances are wanted; what is null does not matter.
 *
 * @param registered false for those that were only found on brokers
 */
public record InstanceFilter(
        @Nullable TextMatch instanceId,
        @Nullable TextMatch name,
        @Nullable TextMatch owner,
        @Nullable Boolean registered) {
    public static InstanceFilter all() {
        return new InstanceFilter(null, null, null, null);
    }

    boolean matches(Instance candidate) {
        return (instanceId == null || instanceId.matches(candidate.instanceId()))
                && (name == null || candidate.name() != null && name.matches(candidate.name()))
                && (owner == null || candidate.owner() != null && owner.matches(candidate.owner()))
                && (registered == null || registered == candidate.registered());
    }
}
