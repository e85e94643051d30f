package io.mqconsole.config;

/** When a value that a node has taken makes a difference; see decision 0017 for how it is known. */
public enum Effect {
    /** At its next use: the node looks the value up each time. */
    LIVE,
    /** After the node's next start, which is the only time it looks. */
    RESTART,
    /** Nobody has found out, or nothing in this version looks at it. */
    UNKNOWN
}
