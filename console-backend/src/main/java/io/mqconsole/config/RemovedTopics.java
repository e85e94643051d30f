package io.mqconsole.config;

import io.mqconsole.admin.AdminError;
import io.mqconsole.admin.BrokerRef;
import io.mqconsole.admin.CallOptions;
import io.mqconsole.admin.ClusterAdmin;
import io.mqconsole.admin.FanOut;
import io.mqconsole.admin.TopicSettings;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes topics out of the NameServers, once no broker holds them: a broker does not tell of a topic that it has removed, and
 * one that still has it would not tell of it again before something else changes there.
 *
 * @param gone no broker holds them any more, and the NameServers were told to forget them
 * @param unknown no broker says that it holds them, and some do not say; NameServers go on telling clients of them
 * @param silent addresses of the brokers that do not say
 */
public record RemovedTopics(Set<String> gone, Set<String> unknown, List<String> silent) {
    public RemovedTopics {
        gone = Set.copyOf(gone);
        unknown = Set.copyOf(unknown);
        silent = List.copyOf(silent);
    }

    public static RemovedTopics forget(ClusterAdmin admin, Topology topology, Collection<String> removed) {
        if (removed.isEmpty()) {
            return new RemovedTopics(Set.of(), Set.of(), List.of());
        }
        List<BrokerRef> masters =
                topology.brokers().values().stream().filter(BrokerRef::master).toList();
        FanOut<Map<String, TopicSettings>> held = admin.topics().configs(masters, CallOptions.DEFAULT);
        var nowhere = new HashSet<>(removed);
        held.values().forEach(topics -> nowhere.removeAll(topics.keySet()));
        List<String> silent = held.errors().stream().map(AdminError::node).toList();
        if (!silent.isEmpty()) {
            return new RemovedTopics(Set.of(), nowhere, silent);
        }
        admin.topics().forget(nowhere, SettledRoutes.options(nowhere.size()));
        return new RemovedTopics(nowhere, Set.of(), silent);
    }

    public String silentOnes() {
        return silent.stream().sorted().collect(Collectors.joining(", "));
    }
}
