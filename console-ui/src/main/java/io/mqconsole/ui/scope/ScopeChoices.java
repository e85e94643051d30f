package io.mqconsole.ui.scope;

import io.mqconsole.scope.ScopedNode;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The environments, host names and cells that there are to choose a scope from. */
public record ScopeChoices(List<String> envs, List<String> nodes, List<String> units) {

    public static ScopeChoices of(Collection<? extends ScopedNode> brokers) {
        return new ScopeChoices(
                values(brokers, ScopedNode::env),
                values(brokers, ScopedNode::hostname),
                values(brokers, ScopedNode::cell));
    }

    private static List<String> values(
            Collection<? extends ScopedNode> brokers, Function<ScopedNode, @Nullable String> value) {
        return brokers.stream()
                .<@Nullable String>map(value)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }
}
