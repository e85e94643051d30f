package io.mqconsole.ui.node;

import io.mqconsole.node.Node;
import io.mqconsole.node.NodeFilter;
import io.mqconsole.node.NodeService;
import io.mqconsole.node.NodeType;
import io.mqconsole.node.PermissionScope;
import io.mqconsole.shared.PageQuery;
import io.mqconsole.shared.TextMatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where a permission can be set, starting from some brokers: on them, or on all of what they have in common. */
final class PermissionPlaces {
    /**
     * A place to choose.
     *
     * @param key translation of its name
     * @param name what it is called; empty where the number says enough
     * @param brokers how many there are now
     */
    record Place(String key, String name, long brokers, PermissionScope scope) {}

    private PermissionPlaces() {}

    /** The brokers themselves come first. */
    static List<Place> of(List<Node> brokers, NodeService nodes) {
        List<Place> places = new ArrayList<>();
        var themselves =
                new PermissionScope.Nodes(brokers.stream().map(Node::id).toList());
        places.add(
                brokers.size() == 1
                        ? new Place("node.place.one", brokers.getFirst().title(), 1, themselves)
                        : new Place("node.place.chosen", "", brokers.size(), themselves));
        Optional<String> region = common(brokers, Node::region);
        Optional<String> cluster = common(brokers, Node::cluster);
        if (region.isEmpty() || cluster.isEmpty()) {
            return places;
        }
        common(brokers, node -> Objects.requireNonNull(node.broker()).brokerName())
                .ifPresent(group ->
                        places.add(part("node.place.group", group, nodes, region.get(), cluster.get(), null, group)));
        common(brokers, node -> node.labels().room())
                .ifPresent(room ->
                        places.add(part("node.place.room", room, nodes, region.get(), cluster.get(), room, null)));
        places.add(part("node.place.cluster", cluster.get(), nodes, region.get(), cluster.get(), null, null));
        return places;
    }

    private static Place part(
            String key,
            String name,
            NodeService nodes,
            String region,
            String cluster,
            @Nullable String room,
            @Nullable String group) {
        NodeFilter inside = new NodeFilter(
                TextMatch.exact(region),
                TextMatch.exact(cluster),
                exact(room),
                null,
                null,
                null,
                null,
                exact(group),
                NodeType.BROKER,
                null);
        long brokers = nodes.list(inside, PageQuery.first(1)).total();
        return new Place(key, name, brokers, new PermissionScope.Part(region, cluster, room, group));
    }

    private static @Nullable TextMatch exact(@Nullable String value) {
        return value == null ? null : TextMatch.exact(value);
    }

    private static Optional<String> common(List<Node> brokers, Function<Node, @Nullable String> value) {
        List<String> all = brokers.stream()
                .map(value)
                .map(one -> one == null ? "" : one)
                .distinct()
                .toList();
        return all.size() == 1 && !all.getFirst().isEmpty() ? Optional.of(all.getFirst()) : Optional.empty();
    }
}
