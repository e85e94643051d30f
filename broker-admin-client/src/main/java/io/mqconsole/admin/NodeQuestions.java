package io.mqconsole.admin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.function.Function;

/** Puts the same question, or the same many questions, to several nodes at once. */
final class NodeQuestions {
    private final ScatterGather nodes;
    private final NodeSender sender;

    /** One node, which answers one question at a time. */
    interface Asked {
        <T> T ask(Rpc<T> rpc) throws NodeFailure, InterruptedException;
    }

    /** Questions to one node, of which each may depend on the answers before. */
    @FunctionalInterface
    interface Interview<T> {
        T with(Asked node) throws NodeFailure, InterruptedException;
    }

    NodeQuestions(ScatterGather nodes, NodeSender sender) {
        this.nodes = nodes;
        this.sender = sender;
    }

    /** @return one result per node, of one request each */
    <T> FanOut<T> ask(Collection<NodeAddress> addresses, Rpc<T> rpc, CallOptions options) {
        return interview(addresses, node -> node.ask(rpc), options);
    }

    /** @return one result per node, all its questions under the one deadline */
    <T> FanOut<T> interview(Collection<NodeAddress> addresses, Interview<T> interview, CallOptions options) {
        return nodes.ask(
                addresses,
                options.deadline(),
                (node, deadline) -> interview.with(new Asked() {
                    @Override
                    public <A> A ask(Rpc<A> rpc) throws NodeFailure, InterruptedException {
                        return rpc.read(sender.send(node, rpc.request().get(), options.window(), deadline));
                    }
                }));
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

    /** A client of a node, named by the client alone. */
    private record ClientOf(NodeAddress node, String client) {
        @Override
        public String toString() {
            return client;
        }
    }

    /**
     * Asks clients, each through a node that passes the question on.
     *
     * @param through the node by client
     * @return one result per client, of one request each, named by the client: one that is silent has failed alone
     */
    <T> FanOut<T> askThrough(Map<String, NodeAddress> through, Function<String, Rpc<T>> rpc, CallOptions options) {
        var clients = new ArrayList<ClientOf>();
        through.forEach((client, node) -> clients.add(new ClientOf(node, client)));
        return nodes.ask(clients, options.deadline(), (asked, deadline) -> {
            Rpc<T> question = rpc.apply(asked.client());
            return question.read(sender.relay(asked.node(), question.request().get(), deadline));
        });
    }
}
