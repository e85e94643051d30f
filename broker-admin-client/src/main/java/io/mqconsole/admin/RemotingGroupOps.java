package io.mqconsole.admin;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks about consumer groups over RocketMQ's own protocol. */
final class RemotingGroupOps implements GroupOps {
    private final NodeQuestions nodes;

    RemotingGroupOps(NodeQuestions nodes) {
        this.nodes = nodes;
    }

    @Override
    public FanOut<Map<String, Set<String>>> consumedTopics(Collection<BrokerRef> brokers, CallOptions options) {
        return nodes.ask(BrokerRef.addresses(brokers), Groups.consumedTopics(), options);
    }

    @Override
    public FanOut<Set<String>> connected(
            Collection<BrokerRef> brokers, Collection<String> groups, CallOptions options) {
        return nodes.askEach(BrokerRef.addresses(brokers), groups, Groups::clients, options)
                .map(RemotingGroupOps::withClients);
    }

    private static Set<String> withClients(Map<String, Integer> clients) {
        return clients.entrySet().stream()
                .filter(group -> group.getValue() > 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
