package io.mqconsole.ui.node;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.mqconsole.node.Node;
import io.mqconsole.node.NodeService;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.ui.change.ChangeParts;
import io.mqconsole.ui.shared.ConsolePage;
import io.mqconsole.ui.shared.Live;
import io.mqconsole.ui.shared.PagePermission;

/** One node: what is known of it, and, when asked for, what it says just now. */
@Route(NodeNavigation.DETAIL)
@PagePermission("node:read")
class NodeDetailView extends ConsolePage implements BeforeEnterObserver {
    private final transient NodeService nodes;
    private final transient NodeTabs parts;
    private final NodeHeader header;
    private final NodeNotices notices;
    private final Tabs tabs = new Tabs();
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
        body.addClassName("tab-body");
        addToTitle(header);
        add(notices, tabs, body);
        tabs.addSelectedChangeListener(change -> {
            if (change.isFromClient()) {
                NodeNavigation.toDetail(id, ((NodeTabItem) change.getSelectedTab()).part);
            }
        });
        live.keep(this, nodes::watch, region -> true, this::refreshOverview);
        if (changes.readable()) {
            changes.whenAnyMoves(this, this::refreshOverview);
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().get("id").orElse("");
        Node node = find(event);
        if (node == null) {
            return;
        }
        open = NodeTab.of(event.getRouteParameters().get("tab").orElse(""), node.nodeType());
        tabs.removeAll();
        for (NodeTab part : NodeTab.of(node.nodeType())) {
            tabs.add(new NodeTabItem(part));
        }
        tabs.setSelectedIndex(NodeTab.of(node.nodeType()).indexOf(open));
        show(node);
        body.removeAll();
        body.add(parts.open(open, node));
    }

    private @org.jspecify.annotations.Nullable Node find(BeforeEnterEvent event) {
        try {
            return nodes.get(id);
        } catch (ConsoleException failure) {
            if (failure.code() == ErrorCode.NOT_FOUND) {
                event.rerouteToError(NotFoundException.class);
                return null;
            }
            throw failure;
        }
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

    private static final class NodeTabItem extends Tab {
        private final NodeTab part;

        NodeTabItem(NodeTab part) {
            this.part = part;
            setLabel(getTranslation("node.tab." + part.path()));
            setId("tab-" + part.path());
        }
    }
}
