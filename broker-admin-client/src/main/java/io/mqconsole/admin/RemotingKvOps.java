package io.mqconsole.admin;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks NameServers for key-value settings over RocketMQ's own protocol. */
final class RemotingKvOps implements KvOps {
    private final List<NodeAddress> nameServers;
    private final NodeQuestions nodes;
    private final NodeWrites writes;

    RemotingKvOps(List<NodeAddress> nameServers, NodeQuestions nodes, NodeWrites writes) {
        this.nameServers = nameServers;
        this.nodes = nodes;
        this.writes = writes;
    }

    @Override
    public FanOut<Optional<String>> value(String namespace, String key, CallOptions options) {
        return found(KvSettings.value(namespace, key), options);
    }

    @Override
    public FanOut<Map<String, String>> namespace(String namespace, CallOptions options) {
        return found(KvSettings.namespace(namespace), options).map(found -> found.orElse(Map.of()));
    }

    @Override
    public List<ConfigOutcome> write(List<KvWrite> wanted, CallOptions options) {
        for (KvWrite write : wanted) {
            if (!nameServers.contains(write.nameServer())) {
                throw new IllegalArgumentException(write.nameServer() + " is no NameServer of this region");
            }
        }
        return writes.run(wanted.stream().map(KvTarget::new).toList(), options);
    }

    private <T> FanOut<Optional<T>> found(Rpc<T> question, CallOptions options) {
        return nodes.interview(nameServers, nameServer -> ifAny(nameServer, question), options);
    }

    /** That there is no such thing is an answer like any other. */
    private static <T> Optional<T> ifAny(NodeQuestions.Asked nameServer, Rpc<T> question)
            throws NodeFailure, InterruptedException {
        try {
            return Optional.of(nameServer.ask(question));
        } catch (NodeFailure failure) {
            if (failure.kind() == AdminError.Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw failure;
        }
    }
}
