package io.mqconsole.change;

import io.mqconsole.shared.Text;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change as a feature asks for it.
 *
 * @param kind the name of a {@link ChangeKind}
 * @param permission the right that is needed to run it, roll it back, or do anything else to it
 * @param wishes in the order in which waves take them
 * @param force run it in spite of blocking warnings
 * @param expiresIn after which time it undoes itself; null for never
 */
public record ChangeRequest(
        String kind,
        String permission,
        Text summary,
        @Nullable String reason,
        List<Wish> wishes,
        WavePlan waves,
        List<PlanWarning> warnings,
        boolean force,
        @Nullable Duration expiresIn) {
    public ChangeRequest {
        wishes = List.copyOf(wishes);
        warnings = List.copyOf(warnings);
    }
}
