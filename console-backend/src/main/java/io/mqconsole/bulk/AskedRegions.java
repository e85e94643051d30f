package io.mqconsole.bulk;

import io.mqconsole.admin.BrokerRef;
import io.mqconsole.admin.CallOptions;
import io.mqconsole.config.Topology;
import io.mqconsole.region.RegionConnections;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.Text;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The brokers of the regions that come up in one plan, each asked of its NameServers once. */
final class AskedRegions {
    private final RegionConnections connections;
    private final Map<String, Answer> answers = new HashMap<>();

    AskedRegions(RegionConnections connections) {
        this.connections = connections;
    }

    private record Answer(List<BrokerRef> brokers, Optional<Text> refusal) {}

    /** By the name of their broker group; none when the region cannot be asked. */
    List<BrokerRef> brokers(String region) {
        return answer(region).brokers();
    }

    /** Why a region cannot be asked. */
    Optional<Text> refusal(String region) {
        return answer(region).refusal();
    }

    private Answer answer(String region) {
        return answers.computeIfAbsent(region, this::ask);
    }

    private Answer ask(String region) {
        try {
            Topology now = Topology.now(connections.of(region), CallOptions.DEFAULT);
            return new Answer(
                    now.brokers().values().stream()
                            .sorted(Comparator.comparing(BrokerRef::brokerName))
                            .toList(),
                    now.answered() ? Optional.empty() : Optional.of(now.notListed()));
        } catch (ConsoleException refused) {
            return new Answer(List.of(), Optional.of(refused.text()));
        }
    }
}
