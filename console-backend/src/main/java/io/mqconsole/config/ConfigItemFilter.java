package io.mqconsole.config;

import io.mqconsole.shared.TextMatch;
import org.jspecify.annotations.Nullable;

/**
 * Which items are wanted; what is null does not matter.
 *
 * @param deleted true for those that were deleted; they are left out otherwise
 */
public record ConfigItemFilter(
        @Nullable TextMatch region,
        @Nullable TargetType targetType,
        @Nullable TextMatch targetName,
        @Nullable TextMatch property,
        @Nullable Boolean deleted) {
    public static ConfigItemFilter all() {
        return new ConfigItemFilter(null, null, null, null, null);
    }

    boolean matches(ConfigItem item) {
        return matches(region, item.region())
                && (targetType == null || targetType == item.targetType())
                && matches(targetName, item.targetName())
                && matches(property, item.property())
                && Boolean.TRUE.equals(deleted) == item.deleted();
    }

    private static boolean matches(@Nullable TextMatch wanted, String value) {
        return wanted == null || wanted.matches(value);
    }
}
