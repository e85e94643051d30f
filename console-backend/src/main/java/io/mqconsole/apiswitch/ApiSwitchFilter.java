package io.mqconsole.apiswitch;

import io.mqconsole.shared.TextMatch;
import org.jspecify.annotations.Nullable;

/** Which switches are wanted; what is null does not matter. */
public record ApiSwitchFilter(
        @Nullable TextMatch name,
        @Nullable TextMatch resource,
        @Nullable TextMatch path,
        @Nullable Boolean enabled) {
    public static ApiSwitchFilter all() {
        return new ApiSwitchFilter(null, null, null, null);
    }

    boolean matches(ApiSwitch row) {
        return (name == null || name.matches(row.name()))
                && (resource == null || resource.matches(row.resource()))
                && (path == null || path.matches(row.path()))
                && (enabled == null || enabled == row.enabled());
    }
}
