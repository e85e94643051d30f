package io.mqconsole.ui.node;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.mqconsole.node.Node;
import io.mqconsole.node.NodeService;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.ui.change.ChangeParts;
import io.mqconsole.ui.shared.ConsolePage;
import io.mqconsole.ui.shared.Live;
import io.mqconsole.ui.shared.PagePermission;
import io.mqconsole.ui.shared.PageSubject;
import io.mqconsole.ui.shared.PageTabs;

/** One node: what is known of it, and, when asked for, what it says just now. */
@Route(NodeNavigation.DETAIL)
@PagePermission("node:read")
class NodeDetailView extends ConsolePage implements BeforeEnterObserver {
    private final transient NodeService nodes;
    private final transient NodeTabs parts;
    private final NodeHeader header;
    private final NodeNotices notices;
    private final PageTabs<NodeTab> tabs;
    private final Div body = new Div();
    private String id = "";
    private NodeTab open = NodeTab.OVERVIEW;

    NodeDetailView(
            NodeService nodes,
            NodeTabs parts,
            NodeActions actions,
            PermissionActions permissions,
            ChangeParts changes,
            Live live) {
        super("node.detail");
        this.nodes = nodes;
        this.parts = parts;
        this.header = new NodeHeader(actions, permissions, this::refresh);
        this.notices = new NodeNotices(permissions, changes);
        this.tabs = new PageTabs<>("node.tab.", tab -> NodeNavigation.toDetail(id, tab));
        body.addClassName("tab-body");
        addToTitle(header);
        add(notices, tabs, body);
        live.keep(this, nodes::watch, region -> true, this::refreshOverview);
        if (changes.readable()) {
            changes.whenAnyMoves(this, this::refreshOverview);
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().get("id").orElse("");
        PageSubject.of(event, () -> nodes.get(id))
                .ifPresent(node -> open(
                        node, NodeTab.of(event.getRouteParameters().get("tab").orElse(""), node.nodeType())));
    }

    private void open(Node node, NodeTab tab) {
        open = tab;
        tabs.show(NodeTab.of(node.nodeType()), open);
        show(node);
        body.removeAll();
        body.add(parts.open(open, node));
    }

    private void show(Node node) {
        setHeading(node.title());
        header.show(node);
        notices.show(node);
    }

    private void refresh() {
        Node node = nodes.get(id);
        show(node);
        body.removeAll();
        body.add(parts.open(open, node));
    }

    /** What was asked live stays as it was answered; only what the collector knows moves on by itself. */
    private void refreshOverview() {
        try {
            Node node = nodes.get(id);
            show(node);
            if (open == NodeTab.OVERVIEW) {
                Component overview = parts.open(open, node);
                body.removeAll();
                body.add(overview);
            }
        } catch (ConsoleException gone) {
            header.gone(gone);
        }
    }
}
