package io.mqconsole.ui.kv;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.mqconsole.access.Rights;
import io.mqconsole.kv.KvItem;
import io.mqconsole.kv.KvRow;
import io.mqconsole.kv.KvService;
import io.mqconsole.ui.shared.DangerQuestion;
import io.mqconsole.ui.shared.Forms;
import io.mqconsole.ui.shared.RowActions;
import io.mqconsole.ui.shared.SwitchedButtons;
import org.jspecify.annotations.Nullable;

/** What can be done with a key from its row, and with the list as a whole. */
@org.springframework.stereotype.Component
class KvActions {
    private final KvService kv;
    private final KvDialogs dialogs;
    private final Rights rights;
    private final Forms forms;
    private final SwitchedButtons switched;

    KvActions(KvService kv, KvDialogs dialogs, Rights rights, Forms forms, SwitchedButtons switched) {
        this.kv = kv;
        this.dialogs = dialogs;
        this.rights = rights;
        this.forms = forms;
        this.switched = switched;
    }

    private boolean allowed() {
        return rights.may("kv:write");
    }

    /** @param changed reads the list again */
    Component[] onPage(Component page, Runnable changed) {
        Component export = button(
                page,
                "export-namespace",
                "keyvalue.export",
                "kv.export",
                VaadinIcon.DOWNLOAD_ALT,
                dialogs::exportDialog);
        Component history = button(
                page,
                "history-of",
                "keyvalue.history-of",
                "kv.history.get",
                VaadinIcon.CLOCK,
                () -> dialogs.askedHistory(allowed(), changed));
        if (!allowed()) {
            return new Component[] {history, export};
        }
        Button add =
                new Button(page.getTranslation("keyvalue.new"), VaadinIcon.PLUS.create(), click -> edit(null, changed));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        add.setId("new-kv");
        return new Component[] {
            history,
            export,
            button(page, "import", "keyvalue.import", "kv.import", VaadinIcon.UPLOAD_ALT, KvNavigation::toImport),
            switched.unlessOff(add, "kv.create")
        };
    }

    private Component button(
            Component page, String id, String textKey, String operation, VaadinIcon icon, Runnable act) {
        Button button = new Button(page.getTranslation(textKey), icon.create(), click -> act.run());
        button.setId(id);
        return switched.unlessOff(button, operation);
    }

    /** @param changed reads the list again */
    Component of(KvRow row, Runnable changed) {
        RowActions actions = new RowActions(row.namespace() + "/" + row.key(), switched)
                .with(VaadinIcon.SERVER, "keyvalue.live", "kv.live.get", () -> dialogs.live(row.namespace(), row.key()))
                .with(
                        VaadinIcon.CLOCK,
                        "keyvalue.history",
                        "kv.history.get",
                        () -> dialogs.history(row.namespace(), row.key(), allowed(), changed));
        if (allowed()) {
            actions.with(
                            VaadinIcon.CLOUD_UPLOAD_O,
                            "keyvalue.publish",
                            "kv.publish",
                            () -> dialogs.publish(row.namespace(), row.key(), KvPublishDialog.Way.PUBLISH))
                    .with(
                            VaadinIcon.EDIT,
                            "keyvalue.edit",
                            "kv.update",
                            () -> edit(kv.get(row.namespace(), row.key()), changed))
                    .with(VaadinIcon.TRASH, "keyvalue.remove", "kv.delete", () -> remove(row, changed));
        }
        return actions;
    }

    private void edit(@Nullable KvItem before, Runnable changed) {
        new KvDialog(kv, forms, before, (item, publish) -> {
                    changed.run();
                    if (publish) {
                        dialogs.publish(item.namespace(), item.key(), KvPublishDialog.Way.PUBLISH);
                    }
                })
                .open();
    }

    private void remove(KvRow row, Runnable changed) {
        String name = row.namespace() + "/" + row.key();
        DangerQuestion question =
                new DangerQuestion(name, "keyvalue.remove-title", "keyvalue.remove-what", "keyvalue.remove");
        Checkbox there = new Checkbox(question.getTranslation("keyvalue.remove-there"));
        there.setId("remove-there");
        question.add(new Paragraph(question.getTranslation("keyvalue.remove-what")), there);
        question.ask(
                () -> {
                    kv.delete(row.namespace(), row.key(), row.version());
                    changed.run();
                    if (there.getValue()) {
                        dialogs.publish(row.namespace(), row.key(), KvPublishDialog.Way.WITHDRAW);
                    }
                },
                "keyvalue.removed");
    }
}
