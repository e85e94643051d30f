package io.mqconsole.change;

/** The state of a change as a whole. */
public enum ChangeStatus {
    PLANNED,
    /** Planned and never run; the plan is too old. */
    LAPSED,
    RUNNING,
    /** Stands between two waves, or where a console died; holds its locks. */
    PAUSED,
    /** Every target is verified. */
    SUCCEEDED,
    /** Some targets are verified, or set back, and some are not. */
    PARTIAL,
    FAILED,
    ROLLING_BACK,
    ROLLED_BACK,
    CANCELLED;

    /** Whether a console works on it now. */
    public boolean active() {
        return this == RUNNING || this == ROLLING_BACK;
    }

    /** Whether nothing more happens to it unless somebody, or its expiry, acts. */
    public boolean ended() {
        return this != PLANNED && this != PAUSED && !active();
    }
}
