package io.mqconsole.admin;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * Reads about consumer groups, for many groups at once. Every method asks all its nodes at once and returns at the deadline
 * at the latest; a node that did not answer everything has failed, so that no answer is silently short.
 *
 * <p>After {@link ClusterAdmin#close} every method throws {@link IllegalStateException}.
 */
public interface GroupOps {

    /**
     * Which groups have committed an offset in which topic, for one request per broker. A group that only ever broadcast keeps
     * its offsets at its clients and is not among them; one that stopped long ago is.
     *
     * @return groups by topic ({@code %RETRY%} topics included), keyed by the broker's address
     */
    FanOut<Map<String, Set<String>>> consumedTopics(Collection<BrokerRef> brokers, CallOptions options);

    /**
     * Which of these groups have clients connected now, for one request per group and broker, as many at a time as the window
     * allows.
     *
     * @return those of the groups, keyed by the broker's address
     */
    FanOut<Set<String>> connected(Collection<BrokerRef> brokers, Collection<String> groups, CallOptions options);
}
