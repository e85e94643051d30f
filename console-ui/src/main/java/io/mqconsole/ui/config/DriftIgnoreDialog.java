package io.mqconsole.ui.config;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.mqconsole.config.ConfigDrift;
import io.mqconsole.config.Drift;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.Text;
import io.mqconsole.ui.change.ReasonField;
import io.mqconsole.ui.list.DayField;
import io.mqconsole.ui.shared.FormDialog;
import io.mqconsole.ui.shared.Forms;
import io.mqconsole.ui.shared.Notices;
import java.time.Instant;
import java.util.concurrent.Callable;

/** Asks until which day nobody wants to hear of a difference, and why. */
class DriftIgnoreDialog extends FormDialog {
    private static final int USUAL_DAYS = 7;

    private final transient ConfigDrift service;
    private final transient Drift drift;
    private final transient Runnable ignored;
    private final DayField until = new DayField();
    private final ReasonField reason;

    DriftIgnoreDialog(ConfigDrift service, Forms forms, Drift drift, Runnable ignored) {
        super(forms, "config.drift-ignore-now");
        this.service = service;
        this.drift = drift;
        this.ignored = ignored;
        this.reason = new ReasonField(errors());
        setHeaderTitle(getTranslation(
                "config.drift-ignore-title", drift.property(), drift.broker().title()));
        until.setLabel(getTranslation("config.drift-until"));
        until.setHelperText(getTranslation("config.drift-until-hint"));
        until.setMin(DayField.today());
        until.setMax(DayField.today().plusYears(1));
        until.setValue(DayField.today().plusDays(USUAL_DAYS));
        until.setId("drift-until");
        errors().bind("until", until);
        Paragraph what = new Paragraph(getTranslation("config.drift-ignore-what", drift.live()));
        what.addClassName("hint");
        Div fields = new Div(until, reason);
        fields.addClassName("form-grid");
        addContent(what, fields);
    }

    @Override
    protected Callable<Runnable> submission() {
        Instant end = until.end();
        String why = reason.getValue();
        return () -> {
            if (end == null) {
                throw ConsoleException.invalid("until", Text.of("field.required"));
            }
            service.ignore(drift.broker().nodeId(), drift.property(), drift.live(), end, why);
            return () -> {
                close();
                Notices.success(getTranslation("config.drift-ignored", drift.property()));
                ignored.run();
            };
        };
    }
}
