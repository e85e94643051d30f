package io.mqconsole.embedded;

/** What was last done to a node process, checked against whether the process lives. */
public enum NodeState {
    RUNNING,
    /** Stopped by SIGSTOP: its sockets accept, but nothing answers. */
    HUNG,
    STOPPED
}
