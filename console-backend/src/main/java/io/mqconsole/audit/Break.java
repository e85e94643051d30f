package io.mqconsole.audit;

/** What is wrong with the first broken link of the chain. */
public enum Break {
    /** A row is not what was written. */
    EDITED,
    /** One row or more that were written are not there. */
    REMOVED,
    /** A row stands where it was not written: put in, or exchanged with another. */
    OUT_OF_PLACE,
    /** The rows fit together, and are not those whose end was noted down, by the console or by the auditor. */
    HEAD_DIFFERS
}
