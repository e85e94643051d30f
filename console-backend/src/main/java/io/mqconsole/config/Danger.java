package io.mqconsole.config;

/** How careful one must be with a key. */
public enum Danger {
    /** Nobody has written anything against it. */
    NONE,
    /** A wrong value costs messages, availability or performance; the help says which. */
    CARE,
    /** Never saved and never pushed. */
    FORBIDDEN
}
