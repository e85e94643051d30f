package io.mqconsole.ui.node;

import io.mqconsole.node.Node;
import io.mqconsole.node.NodeFilter;
import io.mqconsole.node.NodeService;
import io.mqconsole.node.NodeStatus;
import io.mqconsole.node.NodeType;
import io.mqconsole.shared.PageQuery;
import io.mqconsole.shared.TextMatch;
import io.mqconsole.ui.list.Filters;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The filters of the guide, and the kind of node and its state; named in the URL as in REST. */
class NodeFilters extends Filters {
    private final transient NodeService nodes;

    NodeFilters(NodeService nodes, NodeWords words) {
        this.nodes = nodes;
        hidden("region");
        text("hostname", getTranslation("node.hostname"));
        suggest("cluster", getTranslation("node.cluster"), values(Node::cluster));
        suggest(
                "room",
                getTranslation("node.room"),
                values(node -> node.labels().room()));
        suggest(
                "dataCenter",
                getTranslation("node.dataCenter"),
                values(node -> node.labels().dataCenter()));
        suggest(
                "nodeGroup",
                getTranslation("node.nodeGroup"),
                values(node -> node.labels().nodeGroup()));
        choice(
                "nodeType",
                getTranslation("node.nodeType"),
                names(NodeType.values()),
                name -> words.type(NodeType.valueOf(name)));
        choice(
                "status",
                getTranslation("node.status"),
                names(NodeStatus.values()),
                name -> words.status(NodeStatus.valueOf(name)));
    }

    NodeFilter wanted() {
        Map<String, String> set = values();
        return new NodeFilter(
                region(),
                part(set.get("cluster")),
                part(set.get("room")),
                part(set.get("dataCenter")),
                part(set.get("nodeGroup")),
                part(set.get("hostname")),
                null,
                null,
                oneOf(NodeType.values(), set.get("nodeType")),
                oneOf(NodeStatus.values(), set.get("status")));
    }

    /** All nodes of the region that is looked at. */
    NodeFilter everything() {
        return new NodeFilter(region(), null, null, null, null, null, null, null, null, null);
    }

    private @Nullable TextMatch region() {
        String name = values().get("region");
        return name == null ? null : TextMatch.exact(name);
    }

    private Supplier<List<String>> values(Function<Node, @Nullable String> label) {
        return () -> nodes.list(everything(), PageQuery.first(PageQuery.MAX_SIZE)).content().stream()
                .map(label)
                .filter(value -> value != null)
                .distinct()
                .sorted()
                .toList();
    }
}
