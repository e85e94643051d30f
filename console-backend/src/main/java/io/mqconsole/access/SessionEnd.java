package io.mqconsole.access;

/** Why a web session is over although nobody signed out in it. */
public enum SessionEnd {
    /** Its user was removed or disabled, or has another password by now. */
    ACCOUNT_CHANGED,
    /** Its user ended it in another session or by REST. */
    ENDED_ELSEWHERE,
    /** Nobody used it for a while, though its page was open. */
    IDLE,
    /** It is older than a session may be. */
    TOO_OLD
}
