package io.mqconsole.ui.node;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.mqconsole.node.NewNode;
import io.mqconsole.node.Node;
import io.mqconsole.node.NodeService;
import io.mqconsole.node.NodeType;
import io.mqconsole.region.Region;
import io.mqconsole.region.RegionService;
import io.mqconsole.ui.list.Warning;
import io.mqconsole.ui.shared.FormDialog;
import io.mqconsole.ui.shared.Forms;
import io.mqconsole.ui.shared.Notices;
import io.mqconsole.ui.shared.RegionChoice;
import java.util.List;
import java.util.concurrent.Callable;

/** Writes down a node that nothing discovers, such as a router. */
class NodeRegisterDialog extends FormDialog {
    private final transient NodeService nodes;
    private final transient Runnable saved;
    private final Select<String> region = new Select<>();
    private final Select<NodeType> type = new Select<>();
    private final TextField cluster = new TextField();
    private final TextField address = new TextField();
    private final LabelFields fields;

    NodeRegisterDialog(NodeService nodes, RegionService regions, Forms forms, Runnable saved) {
        super(forms, "node.register");
        this.nodes = nodes;
        this.saved = saved;
        setHeaderTitle(getTranslation("node.register-title"));
        addContent(new Warning(getTranslation("node.register-what")));

        List<String> names = regions.list().stream().map(Region::name).toList();
        NodeWords words = new NodeWords(this);
        region.setLabel(getTranslation("node.region"));
        region.setItems(names);
        region.setValue(
                RegionChoice.current().filter(names::contains).orElse(names.isEmpty() ? null : names.getFirst()));
        type.setLabel(getTranslation("node.nodeType"));
        type.setItems(NodeType.ROUTER);
        type.setItemLabelGenerator(words::type);
        type.setValue(NodeType.ROUTER);
        cluster.setLabel(getTranslation("node.cluster"));
        address.setLabel(getTranslation("node.address"));
        address.setPlaceholder("10.0.0.1:8080");
        errors().bind("region", region);
        errors().bind("nodeType", type);
        errors().bind("cluster", cluster);
        errors().bind("address", address);
        Div head = new Div(region, type, cluster, address);
        head.addClassName("form-grid");
        fields = new LabelFields(errors());
        addContent(head, fields);
    }

    @Override
    protected Callable<Runnable> submission() {
        NewNode wanted = new NewNode(
                region.getOptionalValue().orElse(""),
                type.getValue(),
                cluster.getValue(),
                address.getValue(),
                fields.labels());
        return () -> {
            Node node = nodes.register(wanted);
            return () -> {
                close();
                Notices.success(getTranslation("node.registered", node.title()));
                saved.run();
            };
        };
    }
}
