package io.mqconsole.admin;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Asks nodes over RocketMQ's own protocol: one request per node and call. */
final class RemotingNodeOps implements NodeOps {
    private final List<NodeAddress> nameServers;
    private final NodeQuestions nodes;

    RemotingNodeOps(List<NodeAddress> nameServers, NodeQuestions nodes) {
        this.nameServers = nameServers;
        this.nodes = nodes;
    }

    @Override
    public FanOut<ClusterTable> clusterTables(CallOptions options) {
        return nodes.ask(nameServers, Routes.clusterTable(), options);
    }

    @Override
    public FanOut<TopicRoute> routes(String topic, CallOptions options) {
        return nodes.ask(nameServers, Routes.topic(topic), options);
    }

    @Override
    public FanOut<Map<String, String>> nameServerConfigs(CallOptions options) {
        return nodes.ask(nameServers, Configs.nameServer(), options);
    }

    @Override
    public FanOut<BrokerRuntime> runtimes(Collection<BrokerRef> brokers, CallOptions options) {
        return nodes.ask(BrokerRef.addresses(brokers), Runtimes.broker(), options);
    }

    @Override
    public FanOut<Map<String, String>> brokerConfigs(Collection<BrokerRef> brokers, CallOptions options) {
        return nodes.ask(BrokerRef.addresses(brokers), Configs.broker(), options);
    }

    @Override
    public FanOut<HaStatus> haStatuses(Collection<BrokerRef> brokers, CallOptions options) {
        return nodes.ask(BrokerRef.addresses(brokers), Replication.broker(), options);
    }

    @Override
    public FanOut<ControllerState> controllers(Collection<NodeAddress> controllers, CallOptions options) {
        return nodes.ask(controllers, Controllers.state(), options);
    }

    @Override
    public FanOut<List<SyncState>> syncStates(NodeAddress leader, Collection<String> brokerNames, CallOptions options) {
        return nodes.ask(List.of(leader), Controllers.syncStates(brokerNames), options);
    }
}
