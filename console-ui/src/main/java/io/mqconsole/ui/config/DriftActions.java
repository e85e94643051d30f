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
import io.mqconsole.ui.shared.Sentences;
import io.mqconsole.ui.shared.SwitchedButtons;
import java.util.Optional;
import java.util.function.Consumer;

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
    private final Sentences sentences;

    DriftActions(
            ConfigDrift drift,
            ConfigItemService items,
            ConfigPlaces places,
            KnownKeys keys,
            PushDialogs pushes,
            Rights rights,
            Forms forms,
            SwitchedButtons switched,
            Sentences sentences) {
        this.drift = drift;
        this.items = items;
        this.places = places;
        this.keys = keys;
        this.pushes = pushes;
        this.rights = rights;
        this.forms = forms;
        this.switched = switched;
        this.sentences = sentences;
    }

    boolean mayWrite() {
        return rights.may("config:write") && rights.may("node:read");
    }

    Forms forms() {
        return forms;
    }

    /**
     * @param page where the row stands
     * @param settled called when the broker may hold what it shall hold by now
     * @param marked called when it is ignored, or no longer
     */
    Component of(Component page, Drift row, Runnable settled, Runnable marked) {
        String host = row.broker().hostname();
        RowActions actions = new RowActions(row.property() + " " + row.broker().title(), switched);
        if (host == null) {
            // Items and pushes know a single broker by its host name only.
            if (pushes.allowed()) {
                actions.without(VaadinIcon.PAPERPLANE, "config.drift-push", "config.drift-no-host");
            }
            actions.without(VaadinIcon.CHECK, "config.drift-adopt", "config.drift-no-host");
        } else {
            if (pushes.allowed()) {
                actions.with(
                        VaadinIcon.PAPERPLANE,
                        "config.drift-push",
                        "config-pushes.create",
                        () -> deciding(page, row, item -> pushAgain(page, row, item, host, settled)));
            }
            actions.with(
                    VaadinIcon.CHECK,
                    "config.drift-adopt",
                    "config-items.create",
                    () -> deciding(
                            page,
                            row,
                            item -> save(row, row.live(), item, host, saved -> settled.run())
                                    .open()));
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

    /** As it is saved now: it may have been deleted since the look. */
    private void deciding(Component page, Drift row, Consumer<Optional<ConfigItem>> then) {
        forms.background()
                .run(
                        page,
                        () -> Optional.ofNullable(row.itemId())
                                .map(id -> items.get(id).item())
                                .filter(item -> !item.deleted()),
                        then,
                        failure -> Notices.error(sentences.onPage(page, failure)));
    }

    /** A push carries items: where none says any more what the broker shall hold, one is written down first. */
    private void pushAgain(Component page, Drift row, Optional<ConfigItem> deciding, String host, Runnable settled) {
        deciding.filter(item -> item.value() != null)
                .ifPresentOrElse(
                        item -> push(item, host, settled),
                        () -> save(row, row.desired(), deciding, host, item -> push(item, host, settled))
                                .because(page.getTranslation("config.drift-push-first", row.property(), host))
                                .open());
    }

    private void push(ConfigItem item, String host, Runnable settled) {
        pushes.startingWith(PushStart.of(item, host)).whenWritten(settled).open();
    }

    /** In the item for this broker alone, if that is the one that decides; else in a new one. */
    private ItemDialog save(
            Drift row, String value, Optional<ConfigItem> deciding, String host, Consumer<ConfigItem> saved) {
        ConfigItem own =
                deciding.filter(item -> item.targetType() == TargetType.BROKER).orElse(null);
        return new ItemDialog(items, places, keys, forms, own, saved)
                .proposing(new ItemTarget(row.broker().region(), TargetType.BROKER, host, row.property()), value);
    }

    private void heed(Component row, Drift ignored, Runnable marked) {
        drift.heed(ignored.broker().nodeId(), ignored.property());
        Notices.success(row.getTranslation("config.drift-heeded", ignored.property()));
        marked.run();
    }
}
