package io.mqconsole.access;

/** How far a grant goes. */
public enum GrantAccess {
    READ,
    /** Reading included. */
    WRITE
}
