package io.mqconsole.ui.bulk;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.mqconsole.bulk.BulkRemoval;
import io.mqconsole.bulk.BulkSelection;
import io.mqconsole.change.Change;
import io.mqconsole.change.ChangeOptions;
import io.mqconsole.ui.change.ChangeParts;
import io.mqconsole.ui.change.PlanDialog;
import io.mqconsole.ui.change.ReasonField;
import io.mqconsole.ui.shared.Forms;
import java.util.concurrent.Callable;

/** Removes the topics or groups that were chosen in a list; how many has to be typed before the plan can be confirmed. */
class BulkRemovalDialog extends PlanDialog {
    private final transient BulkRemoval removal;
    private final transient BulkSelection chosen;
    private final int count;
    private final Checkbox skipInvalid;
    private final ReasonField reason;

    /**
     * @param titleKey translation of the title, which gets the number
     * @param whatKey translation of what goes with them
     */
    BulkRemovalDialog(
            BulkRemoval removal,
            ChangeParts parts,
            Forms forms,
            String titleKey,
            String whatKey,
            BulkSelection chosen) {
        super(forms, parts, titleKey, chosen.size());
        this.removal = removal;
        this.chosen = chosen;
        this.count = chosen.size();
        skipInvalid = new Checkbox(getTranslation("bulk.remove-skip"));
        skipInvalid.setId("skip-invalid");
        reason = new ReasonField(errors());
        Div form = new Div(new Paragraph(getTranslation(whatKey)), skipInvalid, reason);
        form.addClassName("plan-form");
        addContent(form);
    }

    @Override
    protected String typedName() {
        return getTranslation("bulk.remove-typed", String.valueOf(count));
    }

    @Override
    protected Callable<Change> planning(boolean force) {
        boolean skip = skipInvalid.getValue();
        String why = reason.getValue();
        return () -> removal.run(chosen, skip, new ChangeOptions(true, force, why));
    }
}
