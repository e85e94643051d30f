package io.mqconsole.change;

import java.util.Set;

/** What a person can do to a change, and in which states. */
public enum ChangeAction {
    CONFIRM(Set.of(ChangeStatus.PLANNED)),
    /** Stops before the next wave. */
    PAUSE(Set.of(ChangeStatus.RUNNING, ChangeStatus.ROLLING_BACK)),
    RESUME(Set.of(ChangeStatus.PAUSED)),
    /** Again for the targets that are not verified. */
    RETRY(Set.of(ChangeStatus.PAUSED, ChangeStatus.PARTIAL, ChangeStatus.FAILED)),
    /** From ROLLED_BACK only by force, for what was left to others. */
    ROLLBACK(Set.of(
            ChangeStatus.ROLLED_BACK,
            ChangeStatus.PAUSED,
            ChangeStatus.SUCCEEDED,
            ChangeStatus.PARTIAL,
            ChangeStatus.FAILED,
            ChangeStatus.CANCELLED)),
    /** Ends it where it stands; what is written stays, also when it should have undone itself later. */
    CANCEL(Set.of(
            ChangeStatus.PLANNED,
            ChangeStatus.RUNNING,
            ChangeStatus.PAUSED,
            ChangeStatus.SUCCEEDED,
            ChangeStatus.PARTIAL,
            ChangeStatus.FAILED,
            ChangeStatus.CANCELLED));

    private final Set<ChangeStatus> from;

    ChangeAction(Set<ChangeStatus> from) {
        this.from = from;
    }

    boolean possibleIn(ChangeStatus status) {
        return from.contains(status);
    }
}
