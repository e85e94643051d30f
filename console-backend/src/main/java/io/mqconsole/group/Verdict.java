package io.mqconsole.group;

/** Whether something is as it should be. */
public enum Verdict {
    OK,
    NOT_OK,
    /** Not everybody who must tell could be asked, and what the others tell is as it should be. */
    UNKNOWN,
    /** It does not apply: nobody is connected, or the group shares its queues otherwise. */
    NOT_APPLICABLE
}
