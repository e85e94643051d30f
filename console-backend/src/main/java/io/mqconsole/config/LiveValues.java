package io.mqconsole.config;

import io.mqconsole.admin.AdminError;
import io.mqconsole.admin.NodeAddress;
import io.mqconsole.shared.NodeFailure;
import io.mqconsole.snapshot.BrokerKey;
import io.mqconsole.snapshot.BrokerPicture;
import io.mqconsole.snapshot.Reading;
import io.mqconsole.snapshot.Snapshots;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What brokers hold for a key, from the live picture: no remote call. */
@Component
class LiveValues {
    private final Snapshots snapshots;

    LiveValues(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /** @param value null when the broker never said, or has no such key */
    record Held(@Nullable String value, @Nullable Instant at) {}

    /**
     * When a broker told its configuration last.
     *
     * @param silence why it did not when it was asked last; null when it did
     */
    record Answer(@Nullable Instant at, @Nullable NodeFailure silence) {}

    Answer answer(ConfigBroker broker) {
        BrokerPicture picture = picture(broker);
        if (picture == null) {
            return new Answer(null, gone(broker));
        }
        Reading<Map<String, String>> config = picture.config();
        NodeFailure silence = config.failure();
        if (silence == null && !broker.listed()) {
            silence = Objects.requireNonNullElse(picture.runtime().failure(), gone(broker));
        }
        return new Answer(config.collectedAt(), silence == null && config.value() == null ? unasked(broker) : silence);
    }

    private static NodeFailure gone(ConfigBroker broker) {
        return new NodeFailure(
                broker.address(), AdminError.Kind.UNREACHABLE.name(), "no NameServer lists " + broker.title());
    }

    private static NodeFailure unasked(ConfigBroker broker) {
        return new NodeFailure(
                broker.address(), AdminError.Kind.UNREACHABLE.name(), broker.title() + " has not answered yet");
    }

    Held of(ConfigBroker broker, String property) {
        BrokerPicture picture = picture(broker);
        Map<String, String> config = picture == null ? null : picture.config().value();
        if (picture == null || config == null) {
            return new Held(null, null);
        }
        return new Held(config.get(property), picture.config().collectedAt());
    }

    private @Nullable BrokerPicture picture(ConfigBroker broker) {
        return snapshots
                .current(broker.region())
                .brokers()
                .get(new BrokerKey(broker.cluster(), broker.brokerName(), NodeAddress.parse(broker.address())));
    }
}
