package io.mqconsole.change;

import io.mqconsole.shared.TextMatch;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which changes are wanted; what is null does not matter.
 *
 * @param node the broker name or the address of a target
 * @param region of a target, exactly
 * @param subject what a target is about, exactly, such as {@code topic/orders}
 * @param from created not before, inclusive
 * @param to created before, exclusive
 */
public record ChangeFilter(
        @Nullable String kind,
        @Nullable ChangeStatus status,
        @Nullable TextMatch requestedBy,
        @Nullable TextMatch node,
        @Nullable String region,
        @Nullable String subject,
        @Nullable Instant from,
        @Nullable Instant to) {
    public static ChangeFilter all() {
        return new ChangeFilter(null, null, null, null, null, null, null, null);
    }

    /** Those that wrote to, or are about, this address. */
    public static ChangeFilter of(String address) {
        return new ChangeFilter(null, null, null, TextMatch.exact(address), null, null, null, null);
    }

    /** Those that wrote to, or are about, this subject. */
    public static ChangeFilter of(String region, String subject) {
        return new ChangeFilter(null, null, null, null, region, subject, null, null);
    }
}
