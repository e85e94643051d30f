package io.mqconsole.ui.node;

import io.mqconsole.node.Node;
import io.mqconsole.node.NodeLabels;
import io.mqconsole.node.NodeOrigin;
import io.mqconsole.node.NodeService;
import io.mqconsole.ui.list.Warning;
import io.mqconsole.ui.shared.FormDialog;
import io.mqconsole.ui.shared.Forms;
import io.mqconsole.ui.shared.Notices;
import java.util.concurrent.Callable;

/** Sets labels of a node. What a node says of itself is better changed in its own configuration, and the form says so. */
class NodeEditDialog extends FormDialog {
    private final transient NodeService nodes;
    private final transient Node node;
    private final transient Runnable saved;
    private final LabelFields fields;

    NodeEditDialog(NodeService nodes, Forms forms, Node node, Runnable saved) {
        super(forms, "action.save");
        this.nodes = nodes;
        this.node = node;
        this.saved = saved;
        this.fields = new LabelFields(errors());
        setHeaderTitle(getTranslation("node.edit-title", node.title()));
        if (node.origin() == NodeOrigin.DISCOVERED) {
            addContent(new Warning(getTranslation("node.edit-warning")));
        }
        addContent(fields);
        fields.show(node.labels(), nodes.observed(node.id()));
    }

    @Override
    protected Callable<Runnable> submission() {
        NodeLabels labels = fields.labels();
        return () -> {
            Node after = nodes.update(node.id(), labels, node.version());
            return () -> {
                close();
                Notices.success(getTranslation("node.saved", after.title()));
                saved.run();
            };
        };
    }
}
