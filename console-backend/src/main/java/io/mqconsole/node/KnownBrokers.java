package io.mqconsole.node;

import io.mqconsole.config.ConfigBroker;
import io.mqconsole.config.ConfigBrokers;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells the room of configuration which brokers there are, with their labels as they count now. */
@Component
class KnownBrokers implements ConfigBrokers {
    private final NodeDirectory directory;

    KnownBrokers(NodeDirectory directory) {
        this.directory = directory;
    }

    @Override
    public List<ConfigBroker> all() {
        return directory.all().stream().flatMap(KnownBrokers::broker).toList();
    }

    private static Stream<ConfigBroker> broker(Node node) {
        Node.BrokerFacts facts = node.broker();
        String cluster = node.cluster();
        String address = node.address();
        if (node.nodeType() != NodeType.BROKER || facts == null || cluster == null || address == null) {
            return Stream.empty();
        }
        NodeLabels labels = node.labels();
        return Stream.of(new ConfigBroker(
                node.id(),
                node.region(),
                cluster,
                facts.brokerName(),
                address,
                node.status() == NodeStatus.MASTER || node.status() == NodeStatus.SLAVE,
                node.status() == NodeStatus.SLAVE,
                labels.hostname(),
                labels.room(),
                labels.env(),
                labels.cell()));
    }
}
