package io.mqconsole.admin;

import java.util.List;

/** All brokers that one NameServer knows, over all its clusters. */
public record ClusterTable(List<BrokerRef> brokers) {
    public ClusterTable {
        brokers = List.copyOf(brokers);
    }
}
