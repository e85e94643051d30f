package io.mqconsole.ui.node;

import io.mqconsole.change.Change;
import io.mqconsole.node.NodePermission;
import io.mqconsole.node.NodePermissionService;
import io.mqconsole.ui.change.ChangeParts;
import io.mqconsole.ui.change.PlanDialog;
import io.mqconsole.ui.shared.Forms;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Sets the permission of brokers. */
class PermissionDialog extends PlanDialog {
    private final transient NodePermissionService permissions;
    private final PermissionForm form;

    PermissionDialog(
            NodePermissionService permissions,
            ChangeParts parts,
            Forms forms,
            List<PermissionPlaces.Place> places,
            @Nullable NodePermission wanted) {
        super(forms, parts, "node.perm-title");
        this.permissions = permissions;
        this.form = new PermissionForm(errors(), places, wanted);
        addContent(form);
    }

    @Override
    protected Callable<Change> planning(boolean force) {
        PermissionForm.Filled filled = form.filled();
        return () -> permissions.plan(
                filled.place().scope(), filled.request(force), filled.waves().plan());
    }
}
