package io.mqconsole.ui.node;

import io.mqconsole.node.NodeType;
import io.mqconsole.ui.shared.PageTabs;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The parts of a node's page. */
enum NodeTab {
    OVERVIEW(EnumSet.allOf(NodeType.class)),
    CONFIG(EnumSet.of(NodeType.BROKER, NodeType.NAMESRV)),
    RUNTIME(EnumSet.of(NodeType.BROKER)),
    ROUTES(EnumSet.of(NodeType.BROKER)),
    REPLICATION(EnumSet.of(NodeType.BROKER)),
    /** What was changed on it. */
    HISTORY(EnumSet.of(NodeType.BROKER));

    private final Set<NodeType> types;

    NodeTab(Set<NodeType> types) {
        this.types = types;
    }

    String path() {
        return PageTabs.pathOf(this);
    }

    /** The tab of a URL; the overview where the URL names none that this kind of node has. */
    static NodeTab of(String path, NodeType type) {
        return PageTabs.open(of(type), path);
    }

    static List<NodeTab> of(NodeType type) {
        return Arrays.stream(values()).filter(tab -> tab.types.contains(type)).toList();
    }
}
