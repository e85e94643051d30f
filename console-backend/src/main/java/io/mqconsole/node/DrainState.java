package io.mqconsole.node;

/** Whether clients have left a master that they should leave. Brokers do not refuse sends themselves, clients must learn it. */
public enum DrainState {
    /** Clients may still have an old route, or still send or read. */
    DRAINING,
    /** Nobody sends, or reads, any more: what the permission forbids has stopped. */
    DRAINED
}
