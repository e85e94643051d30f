package io.mqconsole.snapshot;

import io.mqconsole.admin.BrokerRef;
import io.mqconsole.admin.NodeAddress;

/** What a broker is, whatever its role is now. */
public record BrokerKey(String cluster, String brokerName, NodeAddress address) {
    static BrokerKey of(BrokerRef ref) {
        return new BrokerKey(ref.cluster(), ref.brokerName(), ref.address());
    }
}
