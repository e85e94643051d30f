package io.mqconsole.config;

/** What a node was seen to hold after it had answered SUCCESS to a value. */
public enum Uptake {
    /** The value. */
    APPLIED,
    /** What it held before. */
    IGNORED,
    /** Something else. */
    COERCED,
    /** It did not answer SUCCESS. */
    REJECTED,
    NOT_MEASURED
}
