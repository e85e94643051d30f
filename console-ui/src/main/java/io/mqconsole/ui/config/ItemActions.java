package io.mqconsole.ui.config;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.mqconsole.access.Rights;
import io.mqconsole.config.ConfigItem;
import io.mqconsole.config.ConfigItemService;
import io.mqconsole.config.ConfigValues;
import io.mqconsole.config.ItemStanding;
import io.mqconsole.ui.shared.DangerQuestion;
import io.mqconsole.ui.shared.Forms;
import io.mqconsole.ui.shared.Notices;
import io.mqconsole.ui.shared.RowActions;
import io.mqconsole.ui.shared.SwitchedButtons;
import java.util.List;
import java.util.function.Supplier;

/** What can be done with configuration items from the list. */
@org.springframework.stereotype.Component
class ItemActions {
    private final ConfigItemService items;
    private final ConfigValues values;
    private final PushDialogs pushes;
    private final ConfigPlaces places;
    private final KnownKeys keys;
    private final Rights rights;
    private final Forms forms;
    private final SwitchedButtons switched;

    ItemActions(
            ConfigItemService items,
            ConfigValues values,
            PushDialogs pushes,
            ConfigPlaces places,
            KnownKeys keys,
            Rights rights,
            Forms forms,
            SwitchedButtons switched) {
        this.items = items;
        this.values = values;
        this.pushes = pushes;
        this.places = places;
        this.keys = keys;
        this.rights = rights;
        this.forms = forms;
        this.switched = switched;
    }

    boolean mayWrite() {
        return rights.may("config:write") && rights.may("node:read");
    }

    boolean mayPush() {
        return pushes.allowed();
    }

    Component unlessOff(Button button, String operation) {
        return switched.unlessOff(button, operation);
    }

    /** @param saved reads the list again */
    Component newButton(Component page, Runnable saved) {
        Button button = new Button(
                page.getTranslation("config.new"),
                VaadinIcon.PLUS.create(),
                click -> new ItemDialog(items, places, keys, forms, null, item -> saved.run()).open());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setId("new-item");
        return switched.unlessOff(button, "config-items.create");
    }

    /** @param chosen the items to push; all that apply while none is chosen */
    Button pushButton(Component page, Supplier<List<ItemStanding>> chosen, Runnable pushed) {
        Button button = new Button(
                page.getTranslation("config.push-all"),
                VaadinIcon.PAPERPLANE.create(),
                click -> pushes.startingWith(PushStart.of(
                                chosen.get().stream().map(ItemStanding::item).toList()))
                        .whenWritten(pushed)
                        .open());
        button.setId("push");
        return button;
    }

    Component of(ConfigItem item, ConfigWords words, Runnable changed) {
        RowActions row = new RowActions(item.property() + " " + words.target(item), switched)
                .with(
                        VaadinIcon.SERVER,
                        "config.nodes",
                        "config-items.nodes.get",
                        () -> new ItemNodesDialog(items, values, item, switched).open())
                .with(
                        VaadinIcon.TIME_BACKWARD,
                        "config.revisions",
                        "config-items.revisions.get",
                        () -> new RevisionsDialog(
                                        items, forms, items.get(item.id()).item(), mayWrite(), changed)
                                .open());
        if (mayWrite() && item.deleted()) {
            row.with(VaadinIcon.RECYCLE, "config.restore", "config-items.restore", () -> restore(row, item, changed));
        } else if (mayWrite()) {
            row.with(
                            VaadinIcon.EDIT,
                            "config.edit",
                            "config-items.update",
                            () -> new ItemDialog(
                                            items,
                                            places,
                                            keys,
                                            forms,
                                            items.get(item.id()).item(),
                                            written -> changed.run())
                                    .open())
                    .with(VaadinIcon.TRASH, "config.delete", "config-items.delete", () -> delete(item, changed));
        }
        return row;
    }

    private void restore(Component row, ConfigItem listed, Runnable changed) {
        items.restore(listed.id(), listed.version());
        Notices.success(row.getTranslation("config.restored", listed.property()));
        changed.run();
    }

    private void delete(ConfigItem listed, Runnable changed) {
        ConfigItem item = items.get(listed.id()).item();
        new DangerQuestion(item.property(), "config.delete-title", "config.delete-what", "config.delete")
                .ask(
                        () -> {
                            items.delete(item.id(), item.version());
                            changed.run();
                        },
                        "config.deleted");
    }
}
