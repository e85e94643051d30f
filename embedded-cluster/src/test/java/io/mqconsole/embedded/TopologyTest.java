package io.mqconsole.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TopologyTest {

    private static final Room ROOM = new Room("R1", "D1", "C1", "Guangzhou");

    @Test
    void theDefaultCrossesMastersAndSlavesOverTwoRooms() {
        Topology topology = Topology.twoRooms();
        assertThat(topology.brokers())
                .extracting(NodeSpec::name, node -> node.room().name(), NodeSpec::preferredMaster)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("broker-a-1", "GZ00A", true),
                        org.assertj.core.groups.Tuple.tuple("broker-a-2", "GZ00B", false),
                        org.assertj.core.groups.Tuple.tuple("broker-b-1", "GZ00B", true),
                        org.assertj.core.groups.Tuple.tuple("broker-b-2", "GZ00A", false));
        assertThat(topology.controllers()).hasSize(3);
    }

    @Test
    void hostnamesAreUnique() {
        assertThat(Topology.twoRooms().nodes())
                .extracting(node -> node.hostname("mq-demo"))
                .doesNotHaveDuplicates()
                .contains("broker-a-1.gz00a.mq-demo");
    }

    @Test
    void whatCouldNotWorkIsRefused() {
        assertThatThrownBy(() -> Topology.builder("c").build()).hasMessage("a cluster needs a NameServer");
        assertThatThrownBy(() -> Topology.builder("c")
                        .nameServer("ns", ROOM)
                        .brokerGroup("b", ROOM, ROOM)
                        .build())
                .hasMessage("b has several replicas, which needs controllers");
        assertThatThrownBy(() -> Topology.builder("c")
                        .nameServerWithController("ns", ROOM)
                        .controller("k", ROOM)
                        .build())
                .hasMessage("controllers need an odd number of voters, not 2");
        assertThatThrownBy(() -> Topology.builder("c")
                        .nameServer("ns", ROOM)
                        .nameServer("ns", ROOM)
                        .build())
                .hasMessage("two nodes have one name");
    }

    @Test
    void aSecretIsNotPrinted() {
        assertThat(Topology.smallBuilder().acl("admin", "hidden-secret").build().toString())
                .doesNotContain("hidden-secret");
    }
}
