package io.mqconsole.ui.group;

import com.vaadin.flow.component.html.Div;
import io.mqconsole.change.Change;
import io.mqconsole.change.ChangeOptions;
import io.mqconsole.group.Group;
import io.mqconsole.group.GroupChanges;
import io.mqconsole.group.GroupRules;
import io.mqconsole.ui.change.ChangeParts;
import io.mqconsole.ui.change.PlanDialog;
import io.mqconsole.ui.change.ReasonField;
import io.mqconsole.ui.shared.Forms;
import java.util.concurrent.Callable;

/** Changes the rules of a group. */
class GroupRulesDialog extends PlanDialog {
    private final transient GroupChanges groups;
    private final String id;
    private final RuleFields rules;
    private final ReasonField reason;

    GroupRulesDialog(GroupChanges groups, ChangeParts parts, Forms forms, Group group) {
        super(forms, parts, "group.change-title", group.groupId());
        this.groups = groups;
        this.id = group.id();
        rules = new RuleFields(errors(), group.rules());
        reason = new ReasonField(errors());
        Div form = new Div(rules, reason);
        form.addClassName("plan-form");
        addContent(form);
    }

    @Override
    protected Callable<Change> planning(boolean force) {
        GroupRules wanted = rules.changed();
        String why = reason.getValue();
        return () -> groups.update(id, wanted, new ChangeOptions(true, force, why));
    }
}
