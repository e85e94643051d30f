package io.mqconsole.config;

import io.mqconsole.change.WavePlan;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.Text;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A push as somebody asks for it.
 *
 * @param allowUnknown also keys that the catalogue does not have, and those that were measured as not taken
 * @param expiresIn after which time it undoes itself, 1 minute to 7 days; null for never
 */
public record ConfigPush(
        PushedItems items,
        PushTarget target,
        WavePlan waves,
        boolean allowUnknown,
        @Nullable Duration expiresIn) {
    private static final Duration LONGEST = Duration.ofDays(7);

    public ConfigPush {
        requireExpiry(expiresIn);
    }

    static void requireExpiry(@Nullable Duration expiresIn) {
        if (expiresIn != null && (expiresIn.compareTo(Duration.ofMinutes(1)) < 0 || expiresIn.compareTo(LONGEST) > 0)) {
            throw ConsoleException.invalid("expiresInMinutes", Text.of("config-push.expiry", LONGEST.toMinutes()));
        }
    }
}
