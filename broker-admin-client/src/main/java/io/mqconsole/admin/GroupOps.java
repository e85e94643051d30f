package io.mqconsole.admin;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads about consumer groups, for many groups at once, and writes them. Every reading method asks all its nodes at once and
 * returns at the deadline at the latest; a node that did not answer everything has failed, so that no answer is silently short.
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

    /**
     * All groups of each broker, those of the system included, for one request per broker. A group is here when somebody
     * created it or, where the broker creates groups by itself, when a client of it first came.
     *
     * @return groups by name, keyed by the broker's address
     */
    FanOut<Map<String, GroupSettings>> configs(Collection<BrokerRef> brokers, CallOptions options);

    /**
     * A group as each broker holds it, for one request per broker; {@link AdminError.Kind#NOT_FOUND} where it has none.
     * RocketMQ's own request for one group is not used, because brokers create the group that they are asked for.
     *
     * @return keyed by the broker's address
     */
    FanOut<GroupSettings> config(Collection<BrokerRef> brokers, String group, CallOptions options);

    /**
     * Makes, changes or removes groups, each on one broker: asks what it holds, sends what differs, and asks again, as
     * {@link ConfigOps} does with configuration keys. Each question is for all groups of the broker, see {@link #config}.
     *
     * <p>A group that clients are connected with may be made again, with RocketMQ's defaults, at their next heartbeat. Its
     * topics are removed with {@link TopicOps#write}.
     *
     * @return one outcome per write, in the order given
     * @throws IllegalArgumentException for two writes of one group to one address
     */
    List<ConfigOutcome> write(List<GroupWrite> writes, CallOptions options);

    /** @return all committed offsets of each broker, for one request per broker, keyed by the broker's address */
    FanOut<CommittedOffsets> offsets(Collection<BrokerRef> brokers, CallOptions options);

    /**
     * The clients of these groups, for one request per group and broker, as many at a time as the window allows.
     *
     * @return those of the groups that have clients connected to the broker, keyed by the broker's address
     */
    FanOut<Map<String, GroupClients>> clients(
            Collection<BrokerRef> brokers, Collection<String> groups, CallOptions options);

    /**
     * How far a group has come, for one request per broker. A broker looks through the offsets of all groups for it.
     *
     * <p>Of RocketMQ's numbers per queue one is left out, {@code pullOffset}: up to where clients have fetched, confirmed or
     * not.
     *
     * @return keyed by the broker's address; without queues where the group has committed nothing
     */
    FanOut<GroupProgress> progress(Collection<BrokerRef> brokers, String group, CallOptions options);

    /**
     * How late a group is in these topics, for one request per topic and broker, as many at a time as the window allows.
     *
     * @param topics to count all that waits, the group's retry topic is one of them
     * @return queues that can be written by ascending id and by topic, without the topics that the broker does not hold;
     *     keyed by the broker's address
     */
    FanOut<Map<String, List<QueueDelay>>> delays(
            Collection<BrokerRef> brokers, String group, Collection<String> topics, CallOptions options);

    /**
     * What each client of a group says of itself, for one request per client, passed on by a broker. A client that is silent
     * has failed with {@link AdminError.Kind#TIMEOUT} and hides no other. It costs its broker one of the threads that answer
     * admin requests for ten seconds, so no more than eight clients per broker are asked at a time: spread them over the
     * brokers that they are connected to.
     *
     * @param clients by client id, the broker that it is connected to and shall be asked through
     * @param stack whether they shall tell the stacks of their threads too, which stops them for a moment
     * @return one result per client, keyed by its client id; the address in an error is its client id too
     */
    FanOut<ClientRunning> running(String group, Map<String, BrokerRef> clients, boolean stack, CallOptions options);
}
