package io.mqconsole.config;

/** What is to be known of a key before a value for it is pushed. */
public enum KeyNote {
    /** Brokers take it, as far as is known. */
    NONE,
    /** Brokers were measured not to take it. */
    NOT_TAKEN,
    /** It counts after the next start of the broker. */
    RESTART,
    /** The catalogue does not have it. */
    UNKNOWN_KEY
}
