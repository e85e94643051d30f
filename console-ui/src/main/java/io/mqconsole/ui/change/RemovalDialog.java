package io.mqconsole.ui.change;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.mqconsole.change.Change;
import io.mqconsole.change.ChangeOptions;
import io.mqconsole.ui.shared.Forms;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** Removes something that is gone for good; its name has to be typed before the plan can be confirmed. */
public class RemovalDialog extends PlanDialog {
    /** What is to be removed. */
    public record Removed(String name, Function<ChangeOptions, Change> removal) {}

    private final transient Removed removed;
    private final ReasonField reason;

    /**
     * @param titleKey text with the name as its parameter
     * @param whatKey text that tells what goes with it
     */
    public RemovalDialog(Forms forms, ChangeParts parts, String titleKey, String whatKey, Removed removed) {
        super(forms, parts, titleKey, removed.name());
        this.removed = removed;
        reason = new ReasonField(errors());
        Div form = new Div(new Paragraph(getTranslation(whatKey)), reason);
        form.addClassName("plan-form");
        addContent(form);
    }

    @Override
    protected String typedName() {
        return removed.name();
    }

    @Override
    protected Callable<Change> planning(boolean force) {
        String why = reason.getValue();
        return () -> removed.removal().apply(new ChangeOptions(true, force, why));
    }
}
