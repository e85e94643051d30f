package io.mqconsole.change;

/** How far a change is on one target. */
public enum TargetStatus {
    PENDING,
    /** Written and read back, but not proven everywhere: somebody who had to confirm it could not be asked. */
    APPLIED,
    /** Written, read back, and proven wherever it must show. */
    VERIFIED,
    /** Written, but what is read back, or what others show, is something else. */
    MISMATCH,
    /** Not written, or it is not known whether it was. */
    FAILED,
    /** Never written: the change ended before. */
    SKIPPED,
    ROLLED_BACK,
    /** Not rolled back, because somebody else has set another value since. */
    SUPERSEDED,
    /** Held already what is wanted when it was planned: nothing is written, and from the start of the change it is told to hold it. */
    HELD,
    /** Must never be written: a plan with such a target is not run. */
    FORBIDDEN
}
