package io.mqconsole.config;

import io.mqconsole.change.Target;
import io.mqconsole.change.Wish;
import java.util.Map;
import java.util.Objects;

/** A value that a push brings to a broker, unless the broker holds it already. */
record PushCell(ConfigBroker broker, ConfigItem item) {

    String value() {
        return Objects.requireNonNull(item.value());
    }

    Wish wish() {
        return wish(value());
    }

    /** @param wanted in place of its value */
    Wish wish(String wanted) {
        String key = item.property();
        return new Wish(
                new Target(
                        broker.region(),
                        broker.cluster(),
                        broker.brokerName(),
                        broker.address(),
                        BrokerConfigKind.subject(key)),
                Map.of(key, wanted));
    }
}
