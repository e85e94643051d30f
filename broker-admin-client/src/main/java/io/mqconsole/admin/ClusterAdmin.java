package io.mqconsole.admin;

/**
 * One connection to a region: a set of NameServers and everything they know. Thread-safe; keep one per region, it owns
 * threads and sockets.
 *
 * <p>No method throws because a node is away: what a node did not answer is a {@link NodeResult.Failed} with its reason.
 */
public interface ClusterAdmin extends AutoCloseable {

    /**
     * Opens no connection yet; the first call does.
     *
     * <p>TLS takes RocketMQ's system properties ({@code tls.*}); unless they say otherwise no certificate is verified.
     *
     * @throws IllegalStateException when TLS is asked for and its certificates cannot be read
     */
    static ClusterAdmin connect(RegionEndpoint endpoint) {
        return new RemotingClusterAdmin(endpoint);
    }

    RegionEndpoint endpoint();

    NodeOps nodes();

    ConfigOps configs();

    TopicOps topics();

    GroupOps groups();

    KvOps kv();

    /** Counts every request sent through this admin, so that tests can hold a page to its budget. */
    RpcCounter rpcs();

    /** Frees all threads and sockets within about a second. Calls under way end: what they wait for has failed. */
    @Override
    void close();
}
