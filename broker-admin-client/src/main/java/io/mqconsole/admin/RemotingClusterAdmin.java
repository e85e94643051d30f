package io.mqconsole.admin;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.rocketmq.acl.common.AclClientRPCHook;
import org.apache.rocketmq.acl.common.SessionCredentials;
import org.apache.rocketmq.remoting.RPCHook;
import org.apache.rocketmq.remoting.protocol.RemotingCommand;
import org.jspecify.annotations.Nullable;

/** The connection to one region over RocketMQ's own protocol. */
final class RemotingClusterAdmin implements ClusterAdmin {
    private final RegionEndpoint endpoint;
    private final RpcCounter rpcs = new RpcCounter();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final RegionClient client;
    private final ScatterGather scatterGather = new ScatterGather();
    private final NodeOps nodes;
    private final ConfigOps configs;
    private final TopicOps topics;
    private final GroupOps groups;
    private final KvOps kv;

    RemotingClusterAdmin(RegionEndpoint endpoint) {
        this.endpoint = endpoint;
        this.client = RegionClient.start(endpoint.tls());
        if (endpoint.credentials() != null) {
            client.registerRPCHook(signing(endpoint.credentials()));
        }
        client.registerRPCHook(counting(rpcs));
        var sender = new NodeSender(client);
        var questions = new NodeQuestions(scatterGather, sender);
        var writes = new NodeWrites(scatterGather, sender);
        this.nodes = new RemotingNodeOps(endpoint.nameServers(), questions);
        this.configs = new RemotingConfigOps(endpoint.nameServers(), writes);
        this.topics = new RemotingTopicOps(endpoint.nameServers(), questions, writes);
        this.groups = new RemotingGroupOps(questions, writes);
        this.kv = new RemotingKvOps(endpoint.nameServers(), questions, writes);
    }

    private static RPCHook signing(Credentials credentials) {
        return new AclClientRPCHook(new SessionCredentials(credentials.accessKey(), credentials.secretKey()));
    }

    private static RPCHook counting(RpcCounter rpcs) {
        return new RPCHook() {
            @Override
            public void doBeforeRequest(String node, RemotingCommand request) {
                rpcs.count(request.getCode());
            }

            @Override
            public void doAfterResponse(String node, RemotingCommand request, @Nullable RemotingCommand response) {}
        };
    }

    @Override
    public RegionEndpoint endpoint() {
        return endpoint;
    }

    @Override
    public NodeOps nodes() {
        return nodes;
    }

    @Override
    public ConfigOps configs() {
        return configs;
    }

    @Override
    public TopicOps topics() {
        return topics;
    }

    @Override
    public GroupOps groups() {
        return groups;
    }

    @Override
    public KvOps kv() {
        return kv;
    }

    @Override
    public RpcCounter rpcs() {
        return rpcs;
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            scatterGather.close();
            client.shutdown();
        }
    }
}
