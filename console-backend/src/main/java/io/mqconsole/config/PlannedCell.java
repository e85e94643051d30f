package io.mqconsole.config;

/** A cell of the matrix of keys and brokers that a push is shown as. */
public record PlannedCell(ConfigBroker broker, ConfigItem item, KeyNote note) {}
