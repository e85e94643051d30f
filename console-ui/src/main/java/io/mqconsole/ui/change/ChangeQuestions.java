package io.mqconsole.ui.change;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.mqconsole.change.Change;
import io.mqconsole.change.TargetStatus;
import io.mqconsole.config.BrokerConfigKind;
import java.util.function.BiConsumer;

/** What is asked before a change is rolled back, ended or kept. */
final class ChangeQuestions {
    static final String CANCEL = "cancel";
    /** It has ended, and no longer undoes itself. */
    static final String KEEP = "keep";

    private static final int LONGEST_REASON = 500;

    private ChangeQuestions() {}

    /** @param yes told whether also to overwrite what somebody else has set since, and why it is rolled back */
    static void rollback(Change change, BiConsumer<Boolean, String> yes) {
        ConfirmDialog ask = question("rollback");
        ask.setConfirmButtonTheme("error primary");
        Paragraph what = new Paragraph(ask.getTranslation("change.ask.rollback-what"));
        TextField reason = new TextField(ask.getTranslation("change.ask.reason"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setId("rollback-reason");
        Div text = new Div(what);
        if (ofItems(change)) {
            text.add(new Paragraph(ask.getTranslation("change.ask.rollback-items")));
        }
        text.add(reason);
        text.addClassName("question");
        Checkbox force =
                new Checkbox(ask.getTranslation("change.ask.rollback-force", change.count(TargetStatus.SUPERSEDED)));
        force.setId("rollback-force");
        if (change.count(TargetStatus.SUPERSEDED) > 0) {
            text.add(force);
        }
        ask.setText(text);
        ask.addConfirmListener(confirmed -> yes.accept(force.getValue(), reason.getValue()));
        ask.open();
    }

    /** Whether what it wrote is saved as configuration items, which are another thing than what brokers hold. */
    private static boolean ofItems(Change change) {
        return change.kind().equals(BrokerConfigKind.NAME)
                && !change.permission().equals("node:write");
    }

    /** @param act {@link #CANCEL} or {@link #KEEP} */
    static void end(String act, Runnable yes) {
        ConfirmDialog ask = question(act);
        ask.setConfirmButtonTheme(act.equals(KEEP) ? "primary" : "error primary");
        ask.setText(ask.getTranslation("change.ask." + act + "-what"));
        ask.addConfirmListener(confirmed -> yes.run());
        ask.open();
    }

    private static ConfirmDialog question(String act) {
        ConfirmDialog ask = new ConfirmDialog();
        ask.setHeader(ask.getTranslation("change.ask." + act));
        ask.setCancelable(true);
        ask.setCancelText(ask.getTranslation("change.ask.back"));
        ask.setConfirmText(ask.getTranslation("change.action." + act));
        return ask;
    }
}
