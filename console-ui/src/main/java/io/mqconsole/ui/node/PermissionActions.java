package io.mqconsole.ui.node;

import io.mqconsole.access.Rights;
import io.mqconsole.node.Node;
import io.mqconsole.node.NodePermission;
import io.mqconsole.node.NodePermissionService;
import io.mqconsole.node.NodeService;
import io.mqconsole.node.NodeType;
import io.mqconsole.ui.change.ChangeParts;
import io.mqconsole.ui.shared.Forms;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens the dialog that sets what clients may do on brokers. */
@Component
class PermissionActions {
    private final NodePermissionService permissions;
    private final NodeService nodes;
    private final ChangeParts parts;
    private final Rights rights;
    private final Forms forms;

    PermissionActions(
            NodePermissionService permissions, NodeService nodes, ChangeParts parts, Rights rights, Forms forms) {
        this.permissions = permissions;
        this.nodes = nodes;
        this.parts = parts;
        this.rights = rights;
        this.forms = forms;
    }

    boolean allowed() {
        return rights.may("node:write") && rights.may("change:write") && rights.may("change:read");
    }

    /** Only brokers have a permission. */
    static boolean has(Node node) {
        return node.nodeType() == NodeType.BROKER && node.broker() != null && node.address() != null;
    }

    /** @param wanted what is chosen when the dialog opens; null for nothing */
    void open(Collection<Node> brokers, @Nullable NodePermission wanted) {
        var scopes = PermissionPlaces.of(
                brokers.stream().filter(PermissionActions::has).toList(), nodes);
        new PermissionDialog(permissions, parts, forms, scopes, wanted).open();
    }
}
