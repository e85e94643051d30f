package io.mqconsole.config;

import io.mqconsole.change.ChangeEngine;
import io.mqconsole.change.Written;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was last pushed to brokers, as the changes tell it: nothing else writes that down, so it cannot differ from them. */
@Component
class PushedValues {
    private final ChangeEngine changes;

    PushedValues(ChangeEngine changes) {
        this.changes = changes;
    }

    /** Of these keys, on all brokers; one query. */
    Of of(Collection<String> properties) {
        return new Of(
                changes
                        .lastWritten(properties.stream()
                                .map(BrokerConfigKind::subject)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(
                                written -> new Place(
                                        written.region(),
                                        written.cluster(),
                                        written.node(),
                                        written.address(),
                                        written.subject()),
                                Function.identity(),
                                (one, other) -> one)));
    }

    private record Place(String region, String cluster, String node, String address, String subject) {}

    /** An answer. */
    static final class Of {
        private final Map<Place, Written> written;

        private Of(Map<Place, Written> written) {
            this.written = written;
        }

        @Nullable
        Written on(ConfigBroker broker, String property) {
            return written.get(new Place(
                    broker.region(),
                    broker.cluster(),
                    broker.brokerName(),
                    broker.address(),
                    BrokerConfigKind.subject(property)));
        }
    }
}
