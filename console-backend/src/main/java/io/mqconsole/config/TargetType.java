package io.mqconsole.config;

import java.util.Objects;

/** What a configuration item is for; of several that concern a broker the one for the smallest target decides. */
public enum TargetType {
    /** All brokers of a region; the target's name is that of the region. */
    REGION,
    /** All brokers of a cluster. */
    CLUSTER,
    /** One broker (单机); the target's name is its host name. */
    BROKER;

    boolean names(String target, ConfigBroker broker) {
        return switch (this) {
            case REGION -> target.equals(broker.region());
            case CLUSTER -> target.equals(broker.cluster());
            case BROKER -> Objects.equals(target, broker.hostname());
        };
    }
}
