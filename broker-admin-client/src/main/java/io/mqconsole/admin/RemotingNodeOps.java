package io.mqconsole.admin;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Asks nodes over RocketMQ's own protocol: one request per node and call. */
final class RemotingNodeOps implements NodeOps {
    private final List<NodeAddress> nameServers;
    private final ScatterGather nodes;
    private final NodeSender sender;

    RemotingNodeOps(List<NodeAddress> nameServers, ScatterGather nodes, NodeSender sender) {
        this.nameServers = nameServers;
        this.nodes = nodes;
        this.sender = sender;
    }

    @Override
    public FanOut<ClusterTable> clusterTables(CallOptions options) {
        return ask(nameServers, Routes.clusterTable(), options);
    }

    @Override
    public FanOut<TopicRoute> routes(String topic, CallOptions options) {
        return ask(nameServers, Routes.topic(topic), options);
    }

    @Override
    public FanOut<Map<String, String>> nameServerConfigs(CallOptions options) {
        return ask(nameServers, Configs.nameServer(), options);
    }

    @Override
    public FanOut<BrokerRuntime> runtimes(Collection<BrokerRef> brokers, CallOptions options) {
        return ask(addresses(brokers), Runtimes.broker(), options);
    }

    @Override
    public FanOut<Map<String, String>> brokerConfigs(Collection<BrokerRef> brokers, CallOptions options) {
        return ask(addresses(brokers), Configs.broker(), options);
    }

    @Override
    public FanOut<HaStatus> haStatuses(Collection<BrokerRef> brokers, CallOptions options) {
        return ask(addresses(brokers), Replication.broker(), options);
    }

    @Override
    public FanOut<ControllerState> controllers(Collection<NodeAddress> controllers, CallOptions options) {
        return ask(controllers, Controllers.state(), options);
    }

    @Override
    public FanOut<List<SyncState>> syncStates(NodeAddress leader, Collection<String> brokerNames, CallOptions options) {
        return ask(List.of(leader), Controllers.syncStates(brokerNames), options);
    }

    private <T> FanOut<T> ask(Collection<NodeAddress> addresses, Rpc<T> rpc, CallOptions options) {
        return nodes.ask(
                addresses,
                options.deadline(),
                (node, deadline) -> rpc.read(sender.send(node, rpc.request().get(), options.window(), deadline)));
    }

    private static List<NodeAddress> addresses(Collection<BrokerRef> brokers) {
        return brokers.stream().map(BrokerRef::address).toList();
    }
}
