package io.mqconsole.change;

import io.mqconsole.shared.Text;
import java.util.Optional;

/**
 * Looks once more, when a change is about to write, whether it does what only {@code force} allows, or what nobody can
 * want: since the plan others may have changed what made it harmless.
 */
public interface ChangeGuard {
    /** @return why the change must not go on */
    Optional<Text> objection(Change change);

    /** Whether a forced change is not asked about. */
    default boolean yieldsToForce() {
        return true;
    }
}
