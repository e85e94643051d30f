package io.mqconsole.access;

import io.mqconsole.shared.TextMatch;
import org.jspecify.annotations.Nullable;

/**
 * Which users are wanted; what is null does not matter.
 *
 * @param instanceId which has been granted to them
 */
public record UserFilter(
        @Nullable TextMatch name,
        @Nullable Role userType,
        @Nullable Boolean enabled,
        @Nullable TextMatch instanceId) {
    public static UserFilter all() {
        return new UserFilter(null, null, null, null);
    }
}
