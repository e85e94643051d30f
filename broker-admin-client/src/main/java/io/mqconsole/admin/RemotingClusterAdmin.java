package io.mqconsole.admin;

/** Placeholder of the first skeleton commit; replaced by the remoting client. */
final class RemotingClusterAdmin implements ClusterAdmin {
    private final RegionEndpoint endpoint;

    RemotingClusterAdmin(RegionEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    @Override
    public RegionEndpoint endpoint() {
        return endpoint;
    }

    @Override
    public NodeOps nodes() {
        throw new IllegalStateException("not built yet");
    }

    @Override
    public RpcCounter rpcs() {
        return new RpcCounter();
    }

    @Override
    public void close() {}
}
