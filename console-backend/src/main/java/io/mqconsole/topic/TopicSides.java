package io.mqconsole.topic;

import io.mqconsole.snapshot.Side;
import java.time.Instant;
import java.util.List;

/** A topic as every broker of its clusters holds it now, slaves included. */
public record TopicSides(Instant collectedAt, List<Side> brokers) {
    public TopicSides {
        brokers = List.copyOf(brokers);
    }
}
