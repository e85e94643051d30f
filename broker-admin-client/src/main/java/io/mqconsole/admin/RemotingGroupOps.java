package io.mqconsole.admin;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Asks about consumer groups, and writes them, over RocketMQ's own protocol. */
final class RemotingGroupOps implements GroupOps {
    private final NodeQuestions nodes;
    private final NodeWrites writes;

    RemotingGroupOps(NodeQuestions nodes, NodeWrites writes) {
        this.nodes = nodes;
        this.writes = writes;
    }

    @Override
    public FanOut<Map<String, Set<String>>> consumedTopics(Collection<BrokerRef> brokers, CallOptions options) {
        return offsets(brokers, options).map(CommittedOffsets::groupsByTopic);
    }

    @Override
    public FanOut<Set<String>> connected(
            Collection<BrokerRef> brokers, Collection<String> groups, CallOptions options) {
        return clients(brokers, groups, options).map(Map::keySet);
    }

    @Override
    public FanOut<Map<String, GroupSettings>> configs(Collection<BrokerRef> brokers, CallOptions options) {
        return nodes.ask(BrokerRef.addresses(brokers), Groups.all(), options);
    }

    @Override
    public FanOut<GroupSettings> config(Collection<BrokerRef> brokers, String group, CallOptions options) {
        return nodes.interview(BrokerRef.addresses(brokers), node -> Groups.one(node, group), options);
    }

    @Override
    public List<ConfigOutcome> write(List<GroupWrite> wanted, CallOptions options) {
        return writes.run(wanted.stream().map(GroupTarget::new).toList(), options);
    }

    @Override
    public FanOut<CommittedOffsets> offsets(Collection<BrokerRef> brokers, CallOptions options) {
        return nodes.ask(BrokerRef.addresses(brokers), Offsets.all(), options);
    }

    @Override
    public FanOut<Map<String, GroupClients>> clients(
            Collection<BrokerRef> brokers, Collection<String> groups, CallOptions options) {
        return nodes.askEach(BrokerRef.addresses(brokers), groups, Connections::of, options)
                .map(RemotingGroupOps::withClients);
    }

    private static Map<String, GroupClients> withClients(Map<String, GroupClients> groups) {
        var online = new HashMap<>(groups);
        online.values().removeIf(group -> group.clients().isEmpty());
        return Map.copyOf(online);
    }

    @Override
    public FanOut<GroupProgress> progress(Collection<BrokerRef> brokers, String group, CallOptions options) {
        return nodes.ask(BrokerRef.addresses(brokers), Progress.of(group), options);
    }

    @Override
    public FanOut<Map<String, List<QueueDelay>>> delays(
            Collection<BrokerRef> brokers, String group, Collection<String> topics, CallOptions options) {
        return nodes.askEach(BrokerRef.addresses(brokers), topics, Progress.delays(group), options);
    }

    @Override
    public FanOut<ClientRunning> running(
            String group, Map<String, BrokerRef> clients, boolean stack, CallOptions options) {
        var through = new HashMap<String, NodeAddress>();
        clients.forEach((client, broker) -> through.put(client, broker.address()));
        return nodes.askThrough(through, RunningClients.of(group, stack), options);
    }
}
