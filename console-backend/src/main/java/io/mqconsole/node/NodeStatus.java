package io.mqconsole.node;

/** MASTER, SLAVE and OFFLINE for brokers; ONLINE and OFFLINE for others. OFFLINE: listed by no NameServer, or silent. */
public enum NodeStatus {
    MASTER,
    SLAVE,
    ONLINE,
    OFFLINE
}
