package io.mqconsole.config;

/** A value that a push brings to a broker, unless the broker holds it already. */
record PushCell(ConfigBroker broker, ConfigItem item) {}
