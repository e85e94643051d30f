package io.mqconsole.admin;

import java.util.Collection;
import java.util.List;

/**
 * A broker as a NameServer lists it now. Name and address are its identity; the id is observed and changes when a
 * master switches.
 *
 * @param brokerId 0 for the current master
 */
public record BrokerRef(String cluster, String brokerName, long brokerId, NodeAddress address) {
    public boolean master() {
        return brokerId == 0;
    }

    static List<NodeAddress> addresses(Collection<BrokerRef> brokers) {
        return brokers.stream().map(BrokerRef::address).toList();
    }
}
