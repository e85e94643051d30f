package io.mqconsole.config;

/** What a node parses a value as. */
public enum ValueType {
    BOOLEAN,
    /** A whole number of 32 bits. */
    INT,
    /** A whole number of 64 bits. */
    LONG,
    DOUBLE,
    /** One of some words. */
    ENUM,
    TEXT
}
