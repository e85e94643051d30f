package io.mqconsole.shared;

/** How somebody reached the console. */
public enum WayIn {
    /** A session in the browser. */
    UI,
    /** REST with name and password. */
    BASIC,
    /** REST with an API token. */
    TOKEN,
    /** The console itself: collectors, expiry, clean-up. */
    JOB
}
