package io.mqconsole.kv;

/** Something in a namespace was stored or removed by this console. */
public record KvChanged(String namespace) {}
