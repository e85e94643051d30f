package io.mqconsole.ui.apiswitch;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import io.mqconsole.apiswitch.ApiSwitch;
import io.mqconsole.apiswitch.ApiSwitchService;
import io.mqconsole.ui.list.Facts;
import io.mqconsole.ui.shared.FormDialog;
import io.mqconsole.ui.shared.Forms;
import io.mqconsole.ui.shared.Notices;
import java.util.concurrent.Callable;

/** Says what stops or goes on again, and asks why. */
class SwitchDialog extends FormDialog {
    private final transient ApiSwitchService switches;
    private final transient ApiSwitch row;
    private final String summary;
    private final transient Runnable changed;
    private final TextArea reason;

    /** @param summary what the operation does, in the reader's language */
    SwitchDialog(ApiSwitchService switches, Forms forms, ApiSwitch row, String summary, Runnable changed) {
        super(forms, row.enabled() ? "switch.off" : "switch.on");
        this.switches = switches;
        this.row = row;
        this.summary = summary;
        this.changed = changed;
        setHeaderTitle(getTranslation(row.enabled() ? "switch.off-title" : "switch.on-title", summary));
        reason = errors().bind("reason", new TextArea(getTranslation("switch.reason")));
        reason.setId("switch-reason");
        reason.setMaxLength(ApiSwitchService.LONGEST_REASON);
        reason.setRequiredIndicatorVisible(row.enabled());
        reason.setHelperText(getTranslation(row.enabled() ? "switch.off-reason-hint" : "switch.on-reason-hint"));
        reason.setWidthFull();
        addContent(
                new Paragraph(getTranslation(row.enabled() ? "switch.off-what" : "switch.on-what")),
                new Facts().with(getTranslation("switch.path"), SwitchListView.requests(row)),
                reason);
    }

    @Override
    protected Callable<Runnable> submission() {
        boolean on = !row.enabled();
        String why = reason.getValue();
        return () -> {
            switches.set(row.name(), on, why, row.version());
            return () -> {
                close();
                Notices.success(getTranslation(on ? "switch.was-on" : "switch.was-off", summary));
                changed.run();
            };
        };
    }
}
