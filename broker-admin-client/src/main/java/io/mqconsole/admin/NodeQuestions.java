package io.mqconsole.admin;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.function.Function;

/** Puts the same question, or the same many questions, to several nodes at once. */
final class NodeQuestions {
    private final ScatterGather nodes;
    private final NodeSender sender;

    NodeQuestions(ScatterGather nodes, NodeSender sender) {
        this.nodes = nodes;
        this.sender = sender;
    }

    /** @return one result per node, of one request each */
    <T> FanOut<T> ask(Collection<NodeAddress> addresses, Rpc<T> rpc, CallOptions options) {
        return nodes.ask(
                addresses,
                options.deadline(),
                (node, deadline) -> rpc.read(sender.send(node, rpc.request().get(), options.window(), deadline)));
    }

    /**
     * @param rpc makes the request for one key
     * @return one result per node, of one request per key each; keys that the node does not know are left out, and if it
     *     answers any other key with an error or not at all, it has failed
     */
    <K, T> FanOut<Map<K, T>> askEach(
            Collection<NodeAddress> addresses, Collection<K> keys, Function<K, Rpc<T>> rpc, CallOptions options) {
        var distinct = new LinkedHashSet<>(keys);
        return nodes.ask(
                addresses,
                options.deadline(),
                (node, deadline) -> new Pipeline<>(sender, node, rpc, options.window(), deadline).ask(distinct));
    }
}
