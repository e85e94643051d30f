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
import io.mqconsole.ui.shared.Live;
import io.mqconsole.ui.shared.PagePermission;
import io.mqconsole.ui.shared.RegionChoice;
import io.mqconsole.ui.shared.Sentences;
import java.util.ArrayList;
import java.util.List;

/** All nodes of one region or of all, as they are now. */
@Route(NodeNavigation.LIST)
@PagePermission("node:read")
class NodeListView extends ConsolePage implements BeforeEnterObserver {
    private final transient NodeService nodes;
    private final NodeFilters filters;
    private final NodeSummary summary;
    private final ListPanel<Node> list;
    private transient List<Node> chosen = List.of();

    NodeListView(
            NodeService nodes,
            RegionService regions,
            PermissionActions permissions,
            Rights rights,
            Forms forms,
            Sentences sentences,
            Live live) {
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
        List<Component> buttons = new ArrayList<>();
        if (permissions.allowed()) {
            Button permission = new Button(
                    getTranslation("node.perm-set"), VaadinIcon.KEY.create(), click -> permissions.open(chosen, null));
            permission.setId("permission");
            permission.setEnabled(false);
            list.selectable(ticked -> {
                chosen = ticked.stream().filter(PermissionActions::has).toList();
                permission.setEnabled(!chosen.isEmpty());
                permission.setText(
                        chosen.isEmpty()
                                ? getTranslation("node.perm-set")
                                : getTranslation("node.perm-set-of", chosen.size()));
            });
            buttons.add(permission);
        }
        if (rights.may("node:write")) {
            Button register = new Button(
                    getTranslation("node.register"),
                    VaadinIcon.PLUS.create(),
                    click -> new NodeRegisterDialog(nodes, regions, forms, list::reload).open());
            Button importing = new Button(
                    getTranslation("node.import"), VaadinIcon.UPLOAD_ALT.create(), click -> NodeNavigation.toImport());
            register.addThemeVariants(ButtonVariant.PRIMARY);
            register.setId("register");
            buttons.add(importing);
            buttons.add(register);
        }
        addToTitle(summary);
        addActions(buttons.toArray(Component[]::new));
        add(list);
        live.keep(this, nodes::watch, region -> true, this::refresh);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.open(RegionChoice.in(event.getLocation()));
        summarise();
    }

    private void refresh() {
        if (list.refreshInPlace()) {
            summarise();
        }
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
