package io.mqconsole.audit;

/** How an act ended. */
public enum Outcome {
    OK,
    /** It was allowed and did not work, as a login with a wrong password. */
    FAILED,
    /** It was not allowed. */
    REFUSED
}
