package io.mqconsole.ui.change;

import com.vaadin.flow.component.textfield.TextField;
import io.mqconsole.ui.shared.FieldErrors;

/** Why something is changed, for those who read the trail later. */
public class ReasonField extends TextField {
    private static final int LONGEST = 500;

    public ReasonField(FieldErrors errors) {
        setLabel(getTranslation("change.reason"));
        setHelperText(getTranslation("plan.reason-hint"));
        setMaxLength(LONGEST);
        setId("reason");
        errors.bind("reason", this);
    }
}
