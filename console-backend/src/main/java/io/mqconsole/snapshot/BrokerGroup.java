package io.mqconsole.snapshot;

import io.mqconsole.admin.BrokerRef;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** A master and its slaves. Topics and groups belong to it, whichever of its brokers is the master now. */
public record BrokerGroup(String cluster, String brokerName) implements Comparable<BrokerGroup> {
    private static final Comparator<BrokerGroup> BY_NAME =
            Comparator.comparing(BrokerGroup::cluster).thenComparing(BrokerGroup::brokerName);

    static BrokerGroup of(BrokerKey key) {
        return new BrokerGroup(key.cluster(), key.brokerName());
    }

    /** The broker that answers for each group: the master, and while none is registered the slave with the smallest id. */
    static Map<BrokerGroup, BrokerRef> leads(RegionSnapshot region) {
        var leads = new HashMap<BrokerGroup, BrokerRef>();
        region.brokers().values().forEach(broker -> {
            Long id = broker.brokerId();
            if (id != null) {
                BrokerKey key = broker.key();
                leads.merge(
                        of(key),
                        new BrokerRef(key.cluster(), key.brokerName(), id, key.address()),
                        (one, other) -> one.brokerId() <= other.brokerId() ? one : other);
            }
        });
        return leads;
    }

    @Override
    public int compareTo(BrokerGroup other) {
        return BY_NAME.compare(this, other);
    }
}
