package io.mqconsole.ui.config;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.mqconsole.access.Rights;
import io.mqconsole.config.ConfigDrift;
import io.mqconsole.config.ConfigItem;
import io.mqconsole.config.ConfigItemService;
import io.mqconsole.config.Drift;
import io.mqconsole.config.ItemTarget;
import io.mqconsole.config.TargetType;
import io.mqconsole.ui.shared.Forms;
import io.mqconsole.ui.shared.Notices;
import io.mqconsole.ui.shared.RowActions;
import io.mqconsole.ui.shared.SwitchedButtons;

/** What can be done about a difference: push again, save what is live, or ignore it. */
@org.springframework.stereotype.Component
class DriftActions {
    private final ConfigDrift drift;
    private final ConfigItemService items;
    private final ConfigPlaces places;
    private final KnownKeys keys;
    private final PushDialogs pushes;
    private final Rights rights;
    private final Forms forms;
    private final SwitchedButtons switched;

    DriftActions(
            ConfigDrift drift,
            ConfigItemService items,
            ConfigPlaces places,
            KnownKeys keys,
            PushDialogs pushes,
            Rights rights,
            Forms forms,
            SwitchedButtons switched) {
        this.drift = drift;
        this.items = items;
        this.places = places;
        this.keys = keys;
        this.pushes = pushes;
        this.rights = rights;
        this.forms = forms;
        this.switched = switched;
    }

    boolean mayWrite() {
        return rights.may("config:write") && rights.may("node:read");
    }

    Forms forms() {
        return forms;
    }

    /**
     * @param settled called when the broker may hold what it shall hold by now
     * @param marked called when it is ignored, or no longer
     */
    Component of(Drift row, Runnable settled, Runnable marked) {
        String host = row.broker().hostname();
        String item = row.itemId();
        RowActions actions = new RowActions(row.property() + " " + row.broker().title(), switched);
        if (host != null && item != null) {
            if (pushes.allowed()) {
                actions.with(
                        VaadinIcon.PAPERPLANE,
                        "config.drift-push",
                        "config-pushes.create",
                        () -> pushes.startingWith(PushStart.of(items.get(item).item(), host))
                                .whenWritten(settled)
                                .open());
            }
            actions.with(
                    VaadinIcon.CHECK,
                    "config.drift-adopt",
                    "config-items.create",
                    () -> adopt(row, items.get(item).item(), host, settled));
        }
        if (row.ignored() == null) {
            actions.with(
                    VaadinIcon.BELL_SLASH,
                    "config.drift-ignore",
                    "config-drift.ignore",
                    () -> new DriftIgnoreDialog(drift, forms, row, marked).open());
        } else {
            actions.with(VaadinIcon.BELL, "config.drift-heed", "config-drift.heed", () -> heed(actions, row, marked));
        }
        return actions;
    }

    /** In the item for this broker alone, if that is the one that decides; else in a new one. */
    private void adopt(Drift row, ConfigItem deciding, String host, Runnable settled) {
        boolean own = deciding.targetType() == TargetType.BROKER && !deciding.deleted();
        new ItemDialog(items, places, keys, forms, own ? deciding : null, settled)
                .proposing(new ItemTarget(row.broker().region(), TargetType.BROKER, host, row.property()), row.live())
                .open();
    }

    private void heed(Component row, Drift ignored, Runnable marked) {
        drift.heed(ignored.broker().nodeId(), ignored.property());
        Notices.success(row.getTranslation("config.drift-heeded", ignored.property()));
        marked.run();
    }
}
