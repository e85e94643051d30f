package io.mqconsole.ui.node;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Location;
import io.mqconsole.change.ChangeFilter;
import io.mqconsole.node.Node;
import io.mqconsole.node.NodeInspection;
import io.mqconsole.ui.change.ChangeParts;
import io.mqconsole.ui.list.AsyncPanel;
import io.mqconsole.ui.shared.Background;
import io.mqconsole.ui.shared.Sentences;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** Opens the parts of a node's page; whatever needs a remote answer is waited for beside the page. */
@org.springframework.stereotype.Component
class NodeTabs {
    private final NodeInspection inspection;
    private final ChangeParts changes;
    private final Background background;
    private final Sentences sentences;

    NodeTabs(NodeInspection inspection, ChangeParts changes, Background background, Sentences sentences) {
        this.inspection = inspection;
        this.changes = changes;
        this.background = background;
        this.sentences = sentences;
    }

    Component open(NodeTab tab, Node node) {
        return switch (tab) {
            case OVERVIEW -> new NodeOverview(node);
            case CONFIG -> live(() -> inspection.config(node.id()), NodeConfigTab::new);
            case RUNTIME -> live(() -> inspection.runtime(node.id()), NodeRuntimeTab::new);
            case ROUTES -> live(() -> inspection.routes(node.id()), NodeRoutesTab::new);
            case HISTORY ->
                changes.history(
                        ChangeFilter.of(Objects.requireNonNullElse(node.address(), "")),
                        new Location(NodeNavigation.detailPath(node.id()) + "/" + tab.path()));
            case REPLICATION -> live(() -> inspection.replication(node.id()), NodeReplicationTab::new);
        };
    }

    private <T> Component live(Callable<T> question, Function<T, Component> view) {
        AsyncPanel panel = new AsyncPanel(background, sentences);
        panel.load(question, view);
        return panel;
    }
}
