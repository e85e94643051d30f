package io.mqconsole.holding;

import java.util.List;

/**
 * A cluster on which topics and groups can be made.
 *
 * @param brokers names of its broker groups, sorted
 */
public record HoldingPlace(String region, String cluster, List<String> brokers) {
    public HoldingPlace {
        brokers = List.copyOf(brokers);
    }
}
