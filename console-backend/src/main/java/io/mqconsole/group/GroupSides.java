package io.mqconsole.group;

import io.mqconsole.snapshot.Side;
import java.time.Instant;
import java.util.List;

/** A group as every broker of its clusters holds it now, slaves included. */
public record GroupSides(Instant collectedAt, List<Side> brokers) {
    public GroupSides {
        brokers = List.copyOf(brokers);
    }
}
