package io.mqconsole.holding;

import io.mqconsole.config.ConfigBroker;
import org.jspecify.annotations.Nullable;

/** A broker that a scope comes to, as REST shows it to those who see no nodes. */
record ScopedNodeView(
        String cluster,
        String brokerName,
        @Nullable String hostname,
        @Nullable String env,
        @Nullable String cell,
        boolean slave,
        boolean listed) {
    static ScopedNodeView of(ConfigBroker broker) {
        return new ScopedNodeView(
                broker.cluster(),
                broker.brokerName(),
                broker.hostname(),
                broker.env(),
                broker.cell(),
                broker.slave(),
                broker.listed());
    }
}
