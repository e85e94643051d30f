package io.mqconsole.node;

/** How the console came to know a node. */
public enum NodeOrigin {
    DISCOVERED,
    REGISTERED
}
