package io.mqconsole.admin;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Asks about topics over RocketMQ's own protocol. */
final class RemotingTopicOps implements TopicOps {
    private final List<NodeAddress> nameServers;
    private final NodeQuestions nodes;

    RemotingTopicOps(List<NodeAddress> nameServers, NodeQuestions nodes) {
        this.nameServers = nameServers;
        this.nodes = nodes;
    }

    @Override
    public FanOut<Map<String, TopicSettings>> configs(Collection<BrokerRef> brokers, CallOptions options) {
        return nodes.ask(BrokerRef.addresses(brokers), Topics.all(), options);
    }

    @Override
    public FanOut<Map<String, TopicRoute>> routes(Collection<String> topics, CallOptions options) {
        return nodes.askEach(nameServers, topics, Routes::topic, options);
    }
}
