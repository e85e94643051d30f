package io.mqconsole.admin;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Reads about NameServers, controllers and brokers. Every method asks all its nodes at once, each exactly once, and returns
 * at the deadline at the latest.
 *
 * <p>After {@link ClusterAdmin#close} every method throws {@link IllegalStateException}.
 */
public interface NodeOps {

    /**
     * The broker table as each NameServer tells it. NameServers do not replicate, so they may differ. One that knows no
     * broker answers an empty table.
     *
     * @return one result per NameServer, keyed by its address
     */
    FanOut<ClusterTable> clusterTables(CallOptions options);

    /**
     * The route of a topic as each NameServer tells it; {@link AdminError.Kind#NOT_FOUND} where it has none.
     *
     * @return one result per NameServer, keyed by its address
     */
    FanOut<TopicRoute> routes(String topic, CallOptions options);

    /** @return the configuration of each NameServer, keyed by its address */
    FanOut<Map<String, String>> nameServerConfigs(CallOptions options);

    /** @return the runtime numbers of each broker, keyed by its address */
    FanOut<BrokerRuntime> runtimes(Collection<BrokerRef> brokers, CallOptions options);

    /** @return all configuration keys of each broker (custom ones too), keyed by its address */
    FanOut<Map<String, String>> brokerConfigs(Collection<BrokerRef> brokers, CallOptions options);

    /** @return the replication state of each broker, keyed by its address */
    FanOut<HaStatus> haStatuses(Collection<BrokerRef> brokers, CallOptions options);

    /**
     * What each controller says of its own group.
     *
     * @param controllers as in the key {@code controllerAddr} of a broker's configuration
     * @return one result per controller, keyed by its address
     */
    FanOut<ControllerState> controllers(Collection<NodeAddress> controllers, CallOptions options);

    /**
     * The replica sets of broker groups, asked of the controller that leads.
     *
     * @param leader the address of the leading controller; any other fails with {@link AdminError.Kind#CONFLICT}
     * @param brokerNames groups the controller does not know are left out of the answer
     * @return one result, keyed by that address
     */
    FanOut<List<SyncState>> syncStates(NodeAddress leader, Collection<String> brokerNames, CallOptions options);
}
