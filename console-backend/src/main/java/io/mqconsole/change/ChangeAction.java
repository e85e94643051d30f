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
    ROLLBACK(Set.of(
            ChangeStatus.PAUSED,
            ChangeStatus.SUCCEEDED,
            ChangeStatus.PARTIAL,
            ChangeStatus.FAILED,
            ChangeStatus.CANCELLED)),
    /** Ends it where it stands; what is written stays. */
    CANCEL(Set.of(ChangeStatus.PLANNED, ChangeStatus.RUNNING, ChangeStatus.PAUSED));

    private final Set<ChangeStatus> from;

    ChangeAction(Set<ChangeStatus> from) {
        this.from = from;
    }

    boolean possibleIn(ChangeStatus status) {
        return from.contains(status);
    }
}
