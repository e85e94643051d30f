package io.mqconsole.access;

import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The instances that a caller may reach, found out once for a whole list.
 *
 * @param only null for every instance, and what belongs to none
 */
public record InstanceScope(@Nullable Set<String> only) {
    static final InstanceScope EVERYTHING = new InstanceScope(null);
    static final InstanceScope NOTHING = new InstanceScope(Set.of());

    public InstanceScope {
        only = only == null ? null : Set.copyOf(only);
    }

    /** Whether also what belongs to no instance is in reach. */
    public boolean isEverything() {
        return only == null;
    }

    /** @param instanceId as in the names on the brokers, case counts; null for what belongs to no instance */
    public boolean includes(@Nullable String instanceId) {
        return only == null || instanceId != null && only.contains(instanceId);
    }

    /** This one, cut down to some instances. */
    InstanceScope within(@Nullable Set<String> limit) {
        if (limit == null) {
            return this;
        }
        Predicate<String> inReach = this::includes;
        return new InstanceScope(
                limit.stream().filter(inReach).collect(java.util.stream.Collectors.toUnmodifiableSet()));
    }
}
