package io.mqconsole.admin;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Asks about topics over RocketMQ's own protocol. */
final class RemotingTopicOps implements TopicOps {
    private final List<NodeAddress> nameServers;
    private final NodeQuestions nodes;
    private final NodeWrites writes;

    RemotingTopicOps(List<NodeAddress> nameServers, NodeQuestions nodes, NodeWrites writes) {
        this.nameServers = nameServers;
        this.nodes = nodes;
        this.writes = writes;
    }

    @Override
    public FanOut<Map<String, TopicSettings>> configs(Collection<BrokerRef> brokers, CallOptions options) {
        return nodes.ask(BrokerRef.addresses(brokers), Topics.all(), options);
    }

    @Override
    public FanOut<Map<String, TopicRoute>> routes(Collection<String> topics, CallOptions options) {
        return nodes.askEach(nameServers, topics, Routes::topic, options);
    }

    @Override
    public FanOut<TopicSettings> config(Collection<BrokerRef> brokers, String topic, CallOptions options) {
        return nodes.ask(BrokerRef.addresses(brokers), Topics.one(topic), options);
    }

    @Override
    public List<ConfigOutcome> write(List<TopicWrite> wanted, CallOptions options) {
        return writes.run(wanted.stream().map(TopicTarget::new).toList(), options);
    }

    @Override
    public FanOut<Set<String>> forget(Collection<String> topics, CallOptions options) {
        return nodes.askEach(nameServers, topics, Topics::forget, options).map(Map::keySet);
    }

    @Override
    public FanOut<Map<String, List<QueueOffsets>>> queues(
            Collection<BrokerRef> brokers, Collection<String> topics, CallOptions options) {
        return nodes.askEach(BrokerRef.addresses(brokers), topics, Topics::queues, options);
    }

    @Override
    public FanOut<Map<String, List<ProducerClient>>> producers(Collection<BrokerRef> brokers, CallOptions options) {
        return nodes.ask(BrokerRef.addresses(brokers), Producers.all(), options);
    }

    @Override
    public FanOut<Set<String>> consumers(Collection<BrokerRef> brokers, String topic, CallOptions options) {
        return nodes.ask(BrokerRef.addresses(brokers), Topics.consumers(topic), options);
    }

    @Override
    public NodeResult<Optional<Instant>> storeTime(
            BrokerRef broker, String topic, int queueId, long offset, CallOptions options) {
        return nodes.interview(
                        List.of(broker.address()),
                        node -> Optional.ofNullable(StoredMessages.storeTime(node, topic, queueId, offset)),
                        options)
                .results()
                .getFirst();
    }
}
