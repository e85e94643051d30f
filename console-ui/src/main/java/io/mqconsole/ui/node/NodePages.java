package io.mqconsole.ui.node;

import io.mqconsole.access.Rights;
import io.mqconsole.change.Target;
import io.mqconsole.node.Node;
import io.mqconsole.node.NodeFilter;
import io.mqconsole.node.NodeService;
import io.mqconsole.shared.PageQuery;
import io.mqconsole.shared.TextMatch;
import io.mqconsole.ui.change.TargetPages;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Leads from what a change writes to to the page of the node. */
@Component
class NodePages implements TargetPages {
    private final NodeService nodes;
    private final Rights rights;

    NodePages(NodeService nodes, Rights rights) {
        this.nodes = nodes;
        this.rights = rights;
    }

    @Override
    public Optional<String> pathOf(Target target) {
        if (!rights.may("node:read")) {
            return Optional.empty();
        }
        NodeFilter there = new NodeFilter(
                TextMatch.exact(target.region()),
                null,
                null,
                null,
                null,
                null,
                TextMatch.exact(target.address()),
                null,
                null,
                null);
        return nodes.list(there, PageQuery.first(1)).content().stream()
                .map(Node::id)
                .map(NodeNavigation::detailPath)
                .findFirst();
    }
}
