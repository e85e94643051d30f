package io.mqconsole.ui.node;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.mqconsole.node.Node;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.ui.list.Moment;
import io.mqconsole.ui.list.State;
import io.mqconsole.ui.list.StateBadge;
import io.mqconsole.ui.list.Tone;
import java.util.List;

/** How the node is, beside its name, and what can be done with it. */
class NodeHeader extends Div {
    private final NodeWords words = new NodeWords(this);
    private final NodeActions actions;
    private final Div states = new Div();
    private final Button edit;
    private final Button forget;
    private final Button permission;
    private final Div buttons;
    private final PermissionActions permissions;
    private transient List<Node> shown = List.of();
    private String id = "";

    NodeHeader(NodeActions actions, PermissionActions permissions, Runnable changed) {
        this.actions = actions;
        this.edit =
                new Button(getTranslation("node.edit"), VaadinIcon.EDIT.create(), click -> actions.edit(id, changed));
        this.forget = new Button(getTranslation("node.forget"), VaadinIcon.TRASH.create(), click -> actions.forget(id));
        this.permission = new Button(
                getTranslation("node.perm-set"), VaadinIcon.KEY.create(), click -> permissions.open(shown, null));
        this.permissions = permissions;
        this.buttons = new Div(forget, edit, permission);
        permission.setId("permission");
        permission.addThemeVariants(ButtonVariant.PRIMARY);
        edit.setId("edit");
        forget.setId("forget");
        forget.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        addClassName("node-header");
        states.addClassName("states");
        buttons.addClassName("list-actions");
        add(states, buttons);
    }

    void show(Node node) {
        id = node.id();
        shown = List.of(node);
        states.removeAll();
        states.add(new Span(words.type(node.nodeType())), new StateBadge(words.status(node)));
        if (node.freshness() != null) {
            states.add(new StateBadge(words.freshness(node)));
        }
        State unusual = words.permissionState(node);
        if (unusual != null) {
            states.add(new StateBadge(unusual));
        }
        if (node.collectedAt() != null) {
            states.add(new Moment(node.collectedAt()));
        }
        buttons.setVisible(actions.allowed());
        forget.setVisible(node.forgettable());
        permission.setVisible(PermissionActions.has(node) && permissions.allowed());
    }

    /** The node cannot be read any more: it was removed, or the right to see it was. */
    void gone(ConsoleException why) {
        states.removeAll();
        states.add(new StateBadge(State.of(actions.say(why, getLocale()), Tone.BAD)));
        buttons.setVisible(false);
    }
}
