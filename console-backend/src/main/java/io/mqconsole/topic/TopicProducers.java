package io.mqconsole.topic;

import io.mqconsole.shared.NodeFailure;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Producers connected to the brokers of a topic. RocketMQ does not tell which topics a producer sends to, so these may send
 * to others.
 */
public record TopicProducers(Instant collectedAt, List<Producer> producers, List<NodeFailure> failures) {
    public TopicProducers {
        producers = List.copyOf(producers);
        failures = List.copyOf(failures);
    }

    /**
     * @param brokers names of the brokers that it is connected to
     * @param lastSeen its newest heartbeat to any of them
     */
    public record Producer(
            String producerGroup,
            String clientId,
            String address,
            String language,
            String version,
            List<String> brokers,
            @Nullable Instant lastSeen) {}
}
