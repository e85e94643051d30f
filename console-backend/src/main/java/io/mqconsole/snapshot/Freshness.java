package io.mqconsole.snapshot;

/** How far what is shown can be trusted. */
public enum Freshness {
    /** Read at the last beat. */
    OK,
    /** Nothing failed, but the last reading is older than three beats. */
    STALE,
    /** The last attempt failed; what is shown is from before, if anything is. */
    FAILED
}
