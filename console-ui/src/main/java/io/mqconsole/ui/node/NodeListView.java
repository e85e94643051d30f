package io.mqconsole.ui.node;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.mqconsole.access.Rights;
import io.mqconsole.node.Node;
import io.mqconsole.node.NodeService;
import io.mqconsole.region.RegionService;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.PageQuery;
import io.mqconsole.ui.list.EmptyState;
import io.mqconsole.ui.list.ListPanel;
import io.mqconsole.ui.shared.ConsolePage;
import io.mqconsole.ui.shared.Forms;
import io.mqconsole.ui.shared.PagePermission;
import io.mqconsole.ui.shared.RegionChoice;
import io.mqconsole.ui.shared.Sentences;

/** All nodes of one region or of all, as they are now. */
@Route(NodeNavigation.LIST)
@PagePermission("node:read")
class NodeListView extends ConsolePage implements BeforeEnterObserver {
    private final transient NodeService nodes;
    private final NodeFilters filters;
    private final NodeSummary summary;
    private final ListPanel<Node> list;

    NodeListView(NodeService nodes, RegionService regions, Rights rights, Forms forms, Sentences sentences) {
        super("node.list");
        this.nodes = nodes;
        NodeWords words = new NodeWords(this);
        filters = new NodeFilters(nodes, words);
        summary = new NodeSummary(words);
        list = new ListPanel<>(
                        "nodes",
                        NodeTable.columns(words),
                        filters,
                        Node::id,
                        query -> nodes.list(filters.wanted(), query),
                        sentences)
                .whenEmpty(new EmptyState(getTranslation("node.none"), getTranslation("node.none-hint")));
        list.markRows(node -> words.status(node).tone().isBad()
                || words.freshness(node).tone().isBad());
        Component[] buttons = {};
        if (rights.may("node:write")) {
            Button register = new Button(
                    getTranslation("node.register"),
                    VaadinIcon.PLUS.create(),
                    click -> new NodeRegisterDialog(nodes, regions, forms, list::reload).open());
            Button importing = new Button(
                    getTranslation("node.import"), VaadinIcon.UPLOAD_ALT.create(), click -> NodeNavigation.toImport());
            register.addThemeVariants(ButtonVariant.PRIMARY);
            buttons = new Component[] {importing, register};
        }
        addToTitle(summary);
        addActions(buttons);
        add(list);
        new NodeLive(nodes).keep(this, this::refresh);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.open(RegionChoice.in(event.getLocation()));
        summarise();
    }

    private void refresh() {
        list.refreshInPlace();
        summarise();
    }

    private void summarise() {
        try {
            summary.show(nodes.list(filters.everything(), PageQuery.first(PageQuery.MAX_SIZE))
                    .content());
        } catch (ConsoleException told) {
            // The list below has failed for the same reason and says so.
            summary.removeAll();
        }
    }
}
