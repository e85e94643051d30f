package io.mqconsole.config;

/** Which kind of node holds a key; both kinds hold some of the same name. */
public enum KeyOwner {
    BROKER,
    NAMESERVER
}
