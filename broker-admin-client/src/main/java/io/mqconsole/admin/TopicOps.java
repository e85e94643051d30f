package io.mqconsole.admin;

import java.util.Collection;
import java.util.Map;

/**
 * Reads about topics, for many topics at once. Every method asks all its nodes at once and returns at the deadline at the
 * latest; a node that did not answer everything has failed, so that no map is silently short.
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
}
