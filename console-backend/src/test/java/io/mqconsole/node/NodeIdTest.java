package io.mqconsole.node;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqconsole.admin.NodeAddress;
import io.mqconsole.shared.StableId;
import io.mqconsole.snapshot.BrokerKey;
import org.junit.jupiter.api.Test;

class NodeIdTest {
    private static final NodeAddress ADDRESS = new NodeAddress("10.0.0.1", 10911);

    @Test
    void anIdIsMadeFromWhatTheNodeIsAndNeverChanges() {
        // Written down here because stored rows and scripts hold it: another value is another node.
        assertThat(NodeId.of("default", new BrokerKey("c", "broker-a", ADDRESS)))
                .isEqualTo(NodeId.of("default", new BrokerKey("c", "broker-a", ADDRESS)))
                .matches(StableId::wellFormed)
                .isEqualTo("v5t3iupylu5ndn4ojuz667qc");
    }

    @Test
    void everyPartCounts() {
        String id = NodeId.of("default", new BrokerKey("c", "broker-a", ADDRESS));

        assertThat(NodeId.of("other", new BrokerKey("c", "broker-a", ADDRESS))).isNotEqualTo(id);
        assertThat(NodeId.of("default", new BrokerKey("d", "broker-a", ADDRESS)))
                .isNotEqualTo(id);
        assertThat(NodeId.of("default", new BrokerKey("c", "broker-b", ADDRESS)))
                .isNotEqualTo(id);
        assertThat(NodeId.of("default", new BrokerKey("c", "broker-a", new NodeAddress("10.0.0.1", 10912))))
                .isNotEqualTo(id);
        assertThat(NodeId.ofNameServer("default", ADDRESS)).isNotEqualTo(id);
    }

    @Test
    void aHandRegisteredNodeIsFoundWhateverTheCaseOfItsName() {
        assertThat(NodeId.ofRegistered("default", NodeType.ROUTER, "Router-1"))
                .isEqualTo(NodeId.ofRegistered("default", NodeType.ROUTER, "router-1"));
    }
}
