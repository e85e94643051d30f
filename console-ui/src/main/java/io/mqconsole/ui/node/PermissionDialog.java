package io.mqconsole.ui.node;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.mqconsole.change.Change;
import io.mqconsole.change.ChangeAction;
import io.mqconsole.change.ChangeService;
import io.mqconsole.change.ChangeStatus;
import io.mqconsole.change.ChangeTarget;
import io.mqconsole.node.NodePermission;
import io.mqconsole.node.NodePermissionService;
import io.mqconsole.node.PermissionRequest;
import io.mqconsole.ui.change.ChangeNavigation;
import io.mqconsole.ui.change.ChangeParts;
import io.mqconsole.ui.change.ChangeProgress;
import io.mqconsole.ui.shared.FormDialog;
import io.mqconsole.ui.shared.Forms;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Sets the permission of brokers: what is wanted, then the plan, then its progress node by node. Once it is confirmed it
 * runs on without this dialog.
 */
class PermissionDialog extends FormDialog {
    private final transient NodePermissionService permissions;
    private final transient ChangeService changes;
    private final transient ChangeParts parts;
    private final PermissionForm form;
    private transient @Nullable Change planned;
    private boolean planning;

    PermissionDialog(
            NodePermissionService permissions,
            ChangeService changes,
            ChangeParts parts,
            Forms forms,
            List<PermissionPlaces.Place> places,
            @Nullable NodePermission wanted) {
        super(forms, "node.perm-plan");
        this.permissions = permissions;
        this.changes = changes;
        this.parts = parts;
        this.form = new PermissionForm(errors(), places, wanted);
        addClassName("permission-dialog");
        setHeaderTitle(getTranslation("node.perm-title"));
        Paragraph what = new Paragraph(getTranslation("node.perm-how"));
        what.addClassName("hint");
        addContent(what, form);
    }

    @Override
    protected Callable<Runnable> submission() {
        return plan(false);
    }

    /** A plan takes the place of the one before, which nobody can want any more. */
    private Callable<Runnable> plan(boolean force) {
        PermissionForm.Filled filled = form.filled();
        Change before = planned;
        planning = true;
        return () -> {
            PermissionRequest request = filled.request(force);
            Change plan = permissions.plan(
                    filled.place().scope(), request, filled.waves().plan());
            if (before != null && changes.get(before.id()).allows(ChangeAction.CANCEL)) {
                changes.cancel(before.id());
            }
            return () -> show(plan);
        };
    }

    @Override
    protected void refused(Exception failure) {
        planning = false;
    }

    private void show(Change plan) {
        planning = false;
        planned = plan;
        ChangeProgress progress = parts.progress(plan);
        Grid<ChangeTarget> targets = parts.targets(this, plan);
        Checkbox anyway = new Checkbox(getTranslation("node.perm-anyway"), tick -> {
            if (tick.getValue()) {
                beside(plan(true));
            }
        });
        anyway.setId("anyway");
        anyway.setVisible(plan.blocked());
        Anchor page = new Anchor(ChangeNavigation.detailPath(plan.id()), getTranslation("node.perm-page"));
        page.addClassName("to-page");
        page.getElement().addEventListener("click", left -> close());
        Button back = new Button(getTranslation("node.perm-back"), click -> {
            setHeaderTitle(getTranslation("node.perm-title"));
            turnBack();
        });
        back.setId("back");
        Button close = new Button(getTranslation("action.close"), click -> close());
        close.setId("close");
        progress.onShown(now -> {
            boolean stillPlanned = now.status() == ChangeStatus.PLANNED;
            back.setVisible(stillPlanned);
            close.setVisible(!stillPlanned);
            page.setVisible(!stillPlanned);
            targets.setItems(now.targets());
            // Unless it was discarded because another plan takes its place.
            if (now.status() == ChangeStatus.CANCELLED && now.startedAt() == null && !planning) {
                close();
            }
        });
        List<Component> content = new ArrayList<>(List.of(progress, anyway, targets));
        if (plan.targetCount() > plan.targets().size()) {
            content.add(new Paragraph(
                    getTranslation("node.perm-more", plan.targets().size(), plan.targetCount())));
        }
        Div space = new Div();
        space.addClassName("spacer");
        setHeaderTitle(parts.title(this, plan));
        turnTo(content, page, space, back, progress.buttons(), close);
    }
}
