package io.mqconsole.ui.node;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.mqconsole.change.Change;
import io.mqconsole.node.DrainState;
import io.mqconsole.node.Node;
import io.mqconsole.node.NodePermission;
import io.mqconsole.ui.change.ChangeNavigation;
import io.mqconsole.ui.change.ChangeParts;
import io.mqconsole.ui.list.Moment;
import io.mqconsole.ui.list.StateBadge;
import io.mqconsole.ui.list.Warning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an operator has to know about the permission of a node before anything else. It is drawn again only when it says
 * something else, so that nobody misses a button that moves away.
 */
class NodeNotices extends Div {
    private final NodeWords words = new NodeWords(this);
    private final transient PermissionActions actions;
    private final transient ChangeParts changes;
    private transient @Nullable Shown shown;

    private record Shown(
            String node,
            @Nullable Integer perm,
            @Nullable Integer desired,
            @Nullable DrainState drain,
            @Nullable String expiring) {}

    NodeNotices(PermissionActions actions, ChangeParts changes) {
        this.actions = actions;
        this.changes = changes;
        addClassName("warnings");
    }

    void show(Node node) {
        Node.BrokerFacts broker = node.broker();
        Change expiring = broker == null || node.address() == null || !changes.readable()
                ? null
                : changes.pendingExpiry(node.address()).orElse(null);
        Shown now = broker == null
                ? new Shown(node.id(), null, null, null, null)
                : new Shown(
                        node.id(),
                        broker.perm(),
                        broker.desiredPerm(),
                        broker.drain(),
                        expiring == null ? null : expiring.id() + expiring.expiresAt());
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        removeAll();
        if (broker != null && broker.differsFromDesired()) {
            add(differs(node, broker));
        }
        if (broker != null && broker.drain() != null) {
            add(drain(broker.drain()));
        }
        if (expiring != null) {
            add(expiry(expiring));
        }
        setVisible(getChildren().findAny().isPresent());
    }

    private Warning differs(Node node, Node.BrokerFacts broker) {
        Warning warning = new Warning(words.differs(broker));
        NodePermission desired = broker.desiredPerm() == null
                ? null
                : NodePermission.of(broker.desiredPerm()).orElse(null);
        if (actions.allowed() && desired != null) {
            Button again = new Button(getTranslation("node.perm-again"), click -> actions.open(List.of(node), desired));
            again.setId("apply-again");
            warning.add(again);
        }
        return warning;
    }

    private Div drain(DrainState state) {
        Div line = new Div(
                new StateBadge(words.drain(state)), new Span(words.drain(state).reason()));
        line.addClassName("standing");
        return line;
    }

    private Div expiry(Change change) {
        Moment left = new Moment(change.expiresAt()).countdown(getTranslation("change.expiry-left", "{0}"));
        left.addClassName("mark");
        Div line = new Div(left, new Anchor(ChangeNavigation.detailPath(change.id()), changes.title(this, change)));
        line.addClassName("standing");
        return line;
    }
}
