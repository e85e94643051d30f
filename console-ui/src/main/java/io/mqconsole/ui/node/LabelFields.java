package io.mqconsole.ui.node;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import io.mqconsole.node.NodeLabels;
import io.mqconsole.ui.shared.FieldErrors;
import org.jspecify.annotations.Nullable;

/** The labels of a node as fields of a form. */
class LabelFields extends Div {
    private final TextField hostname;
    private final TextField vip;
    private final TextField rip;
    private final TextField room;
    private final TextField dataCenter;
    private final TextField nodeGroup;
    private final TextField env;
    private final TextField city;
    private final TextField cell;

    /** @param errors shows at each field what the service says of it */
    LabelFields(FieldErrors errors) {
        addClassName("form-grid");
        hostname = field("hostname", errors);
        room = field("room", errors);
        dataCenter = field("dataCenter", errors);
        nodeGroup = field("nodeGroup", errors);
        vip = field("vip", errors);
        rip = field("rip", errors);
        env = field("env", errors);
        city = field("city", errors);
        cell = field("cell", errors);
    }

    /** Shows these labels; what the node says of itself stands in empty fields, for it counts where nothing is set. */
    void show(NodeLabels set, NodeLabels observed) {
        show(hostname, set.hostname(), observed.hostname());
        show(vip, set.vip(), observed.vip());
        show(rip, set.rip(), observed.rip());
        show(room, set.room(), observed.room());
        show(dataCenter, set.dataCenter(), observed.dataCenter());
        show(nodeGroup, set.nodeGroup(), observed.nodeGroup());
        show(env, set.env(), observed.env());
        show(city, set.city(), observed.city());
        show(cell, set.cell(), observed.cell());
    }

    NodeLabels labels() {
        return new NodeLabels(
                hostname.getValue(),
                vip.getValue(),
                rip.getValue(),
                room.getValue(),
                dataCenter.getValue(),
                nodeGroup.getValue(),
                env.getValue(),
                city.getValue(),
                cell.getValue());
    }

    private TextField field(String name, FieldErrors errors) {
        TextField field = errors.bind(name, new TextField(getTranslation("node." + name)));
        field.setId("label-" + name);
        add(field);
        return field;
    }

    private void show(TextField field, @Nullable String set, @Nullable String observed) {
        boolean ownWord = set != null && !set.equals(observed);
        field.setValue(ownWord ? set : "");
        if (observed != null) {
            field.setPlaceholder(getTranslation("node.edit-observed", observed));
        }
    }
}
