package io.mqconsole.ui.config;

import io.mqconsole.node.Node;
import io.mqconsole.node.NodeFilter;
import io.mqconsole.node.NodeService;
import io.mqconsole.node.NodeType;
import io.mqconsole.shared.PageQuery;
import io.mqconsole.shared.TextMatch;
import io.mqconsole.ui.scope.ScopeChoices;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The regions, clusters, rooms and host names that there are to choose from. */
@Component
class ConfigPlaces {
    private final NodeService nodes;

    ConfigPlaces(NodeService nodes) {
        this.nodes = nodes;
    }

    List<String> regions() {
        return values(null, null, Node::region);
    }

    List<String> clusters(String region) {
        return values(region, null, Node::cluster);
    }

    List<String> rooms(String region, String cluster) {
        return values(region, cluster, node -> node.labels().room());
    }

    List<String> hostnames(String region) {
        return values(region, null, node -> node.labels().hostname());
    }

    /** What a scope can be chosen from. */
    ScopeChoices scopes(String region) {
        return new ScopeChoices(
                values(region, null, node -> node.labels().env()),
                hostnames(region),
                values(region, null, node -> node.labels().cell()));
    }

    private List<String> values(
            @Nullable String region, @Nullable String cluster, Function<Node, @Nullable String> value) {
        NodeFilter brokers = new NodeFilter(
                exact(region), exact(cluster), null, null, null, null, null, null, NodeType.BROKER, null);
        return Stream.iterate(1, page -> page + 1)
                .map(page -> nodes.list(brokers, new PageQuery(page, PageQuery.MAX_SIZE, List.of()))
                        .content())
                .takeWhile(page -> !page.isEmpty())
                .flatMap(List::stream)
                .<@Nullable String>map(value)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    private static @Nullable TextMatch exact(@Nullable String value) {
        return value == null ? null : TextMatch.exact(value);
    }
}
