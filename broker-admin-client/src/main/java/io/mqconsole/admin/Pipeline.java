package io.mqconsole.admin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Asks one node many questions, as many at a time as its window allows. The first failure ends it: half of the answers would
 * look like all of them.
 *
 * @param rpc makes the request for one key
 */
record Pipeline<K, T>(NodeSender sender, NodeAddress node, Function<K, Rpc<T>> rpc, int window, Deadline deadline) {

    /** @return answers by key, without the keys that the node does not know */
    Map<K, T> ask(Collection<K> keys) throws NodeFailure, InterruptedException {
        var open = new ConcurrentLinkedQueue<>(keys);
        var answers = new ConcurrentHashMap<K, T>();
        try (var lanes = Executors.newVirtualThreadPerTaskExecutor()) {
            var ends = new ArrayList<Callable<Void>>();
            for (int lane = 0; lane < Math.min(window, keys.size()); lane++) {
                ends.add(() -> drain(open, answers));
            }
            failIfAnyDid(lanes.invokeAll(ends));
        }
        return Map.copyOf(answers);
    }

    private Void drain(Queue<K> open, Map<K, T> answers) throws NodeFailure, InterruptedException {
        try {
            for (K key = open.poll(); key != null; key = open.poll()) {
                answer(key, answers);
            }
            return null;
        } catch (NodeFailure | InterruptedException e) {
            open.clear();
            throw e;
        }
    }

    private void answer(K key, Map<K, T> answers) throws NodeFailure, InterruptedException {
        Rpc<T> question = rpc.apply(key);
        try {
            answers.put(key, question.read(sender.send(node, question.request().get(), window, deadline)));
        } catch (NodeFailure failure) {
            if (failure.kind() != AdminError.Kind.NOT_FOUND) {
                throw failure;
            }
        }
    }

    private static void failIfAnyDid(List<Future<Void>> lanes) throws NodeFailure, InterruptedException {
        NodeFailure reason = null;
        for (Future<Void> lane : lanes) {
            NodeFailure failure = failure(lane);
            // The lane whose time is up closes the connection, on which the others then fail: they tell less.
            if (failure != null && (reason == null || failure.kind() == AdminError.Kind.TIMEOUT)) {
                reason = failure;
            }
        }
        if (reason != null) {
            throw reason;
        }
    }

    private static @Nullable NodeFailure failure(Future<Void> lane) throws InterruptedException {
        try {
            lane.get();
            return null;
        } catch (ExecutionException e) {
            return switch (e.getCause()) {
                case NodeFailure failure -> failure;
                case InterruptedException interrupt -> throw interrupt;
                case null, default ->
                    throw new IllegalStateException("asking broke in the console itself", e.getCause());
            };
        }
    }
}
