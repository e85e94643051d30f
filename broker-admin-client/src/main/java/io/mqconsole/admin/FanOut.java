package io.mqconsole.admin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One result for every node that was asked, in the order asked: a node that did not answer is there with its reason. */
public record FanOut<T>(List<NodeResult<T>> results) {
    public FanOut {
        results = List.copyOf(results);
    }

    /** True when every node answered. */
    public boolean complete() {
        return results.stream().allMatch(NodeResult.Ok.class::isInstance);
    }

    /** Answers by node address, in the order asked. */
    public Map<String, T> byNode() {
        var values = new LinkedHashMap<String, T>();
        for (NodeResult<T> result : results) {
            if (result instanceof NodeResult.Ok<T> ok) {
                values.put(ok.node(), ok.value());
            }
        }
        return values;
    }

    public List<T> values() {
        return List.copyOf(byNode().values());
    }

    public List<AdminError> errors() {
        return results.stream()
                .filter(NodeResult.Failed.class::isInstance)
                .map(result -> ((NodeResult.Failed<T>) result).error())
                .toList();
    }

    /** The same results, each answer turned into another. */
    public <R> FanOut<R> map(Function<? super T, ? extends R> turned) {
        return new FanOut<>(results.stream()
                .map(result -> switch (result) {
                    case NodeResult.Ok<T> ok ->
                        (NodeResult<R>) new NodeResult.Ok<R>(ok.node(), turned.apply(ok.value()), ok.took());
                    case NodeResult.Failed<T> failed ->
                        new NodeResult.Failed<R>(failed.node(), failed.error(), failed.took());
                })
                .toList());
    }

    public Optional<NodeResult<T>> of(String node) {
        return results.stream().filter(result -> result.node().equals(node)).findFirst();
    }
}
