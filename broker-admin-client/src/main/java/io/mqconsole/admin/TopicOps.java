package io.mqconsole.admin;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads about topics, for many topics at once, and writes them. Every reading method asks all its nodes at once and returns
 * at the deadline at the latest; a node that did not answer everything has failed, so that no map is silently short.
 *
 * <p>After {@link ClusterAdmin#close} every method throws {@link IllegalStateException}.
 */
public interface TopicOps {

    /**
     * All topics of each broker, those of the system included, for one request per broker.
     *
     * @return topics by name, keyed by the broker's address
     */
    FanOut<Map<String, TopicSettings>> configs(Collection<BrokerRef> brokers, CallOptions options);

    /**
     * The routes of these topics as each NameServer tells them, for one request per topic and NameServer, as many at a time
     * as the window allows.
     *
     * @return routes by topic, without the topics that the NameServer does not know; keyed by the NameServer's address
     */
    FanOut<Map<String, TopicRoute>> routes(Collection<String> topics, CallOptions options);

    /**
     * A topic as each broker holds it, for one request per broker; {@link AdminError.Kind#NOT_FOUND} where it has none.
     *
     * @return keyed by the broker's address
     */
    FanOut<TopicSettings> config(Collection<BrokerRef> brokers, String topic, CallOptions options);

    /**
     * Makes, changes or removes topics, each on one broker: asks what it holds, sends what differs, and asks again, as
     * {@link ConfigOps} does with configuration keys. A removed topic stays in the routes until {@link #forget}.
     *
     * @return one outcome per write, in the order given
     * @throws IllegalArgumentException for two writes of one topic to one address
     */
    List<ConfigOutcome> write(List<TopicWrite> writes, CallOptions options);

    /**
     * Has every NameServer forget the routes of topics, for one request per topic and NameServer, as many at a time as the
     * window allows. Only for topics that no broker holds: a broker that does would not tell of them again before something
     * else changes there.
     *
     * @return those that each NameServer has forgotten, keyed by its address
     */
    FanOut<Set<String>> forget(Collection<String> topics, CallOptions options);

    /**
     * What the queues of these topics hold on each broker, for one request per topic and broker, as many at a time as the
     * window allows.
     *
     * @return queues by ascending id and by topic, without the topics that the broker does not hold; keyed by the broker's
     *     address
     */
    FanOut<Map<String, List<QueueOffsets>>> queues(
            Collection<BrokerRef> brokers, Collection<String> topics, CallOptions options);

    /**
     * The producers connected to each broker, for one request per broker.
     *
     * @return clients by client id and by producer group, keyed by the broker's address
     */
    FanOut<Map<String, List<ProducerClient>>> producers(Collection<BrokerRef> brokers, CallOptions options);

    /**
     * The groups that clients consume this topic with on each broker now, or have committed offsets of it, for one request per
     * broker.
     *
     * @return names of groups, keyed by the broker's address
     */
    FanOut<Set<String>> consumers(Collection<BrokerRef> brokers, String topic, CallOptions options);

    /**
     * When a broker stored the message at an offset, by its own clock, for two requests. They change nothing: no group, no
     * offset and no count of consumed messages.
     *
     * @return empty when the queue has no message at that offset, or none any more
     */
    NodeResult<Optional<Instant>> storeTime(
            BrokerRef broker, String topic, int queueId, long offset, CallOptions options);
}
