package io.mqconsole.holding;

import io.mqconsole.change.ChangeOptions;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a topic or group to be held alike by all broker groups of its clusters.
 *
 * @param like name of the broker group whose settings are right
 */
public record AlignBody(
        @NotNull @Size(max = 128) String like,
        @Nullable Boolean force,
        @Nullable String reason) {
    public ChangeOptions options(boolean dryRun) {
        return new ChangeOptions(dryRun, Boolean.TRUE.equals(force), reason);
    }
}
