package io.mqconsole.embedded;

/** What a node process does in the cluster. */
public enum NodeKind {
    /** Keeps the routes; in a topology with controllers it may run one of them in the same process. */
    NAMESRV,
    /** A controller alone, which makes an odd number of voters. */
    CONTROLLER,
    /** Stores and forwards messages. */
    BROKER
}
