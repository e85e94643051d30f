package io.mqconsole.holding;

/** What may be written about. */
public enum HoldingKind {
    TOPIC,
    GROUP
}
