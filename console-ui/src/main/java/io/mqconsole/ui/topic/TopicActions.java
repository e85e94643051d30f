package io.mqconsole.ui.topic;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.mqconsole.access.InstanceAccess;
import io.mqconsole.access.Rights;
import io.mqconsole.topic.Topic;
import io.mqconsole.topic.TopicChanges;
import io.mqconsole.topic.TopicKind;
import io.mqconsole.topic.TopicRepair;
import io.mqconsole.topic.TopicScopes;
import io.mqconsole.topic.TopicService;
import io.mqconsole.ui.change.AlignDialog;
import io.mqconsole.ui.change.ChangeParts;
import io.mqconsole.ui.change.RemovalDialog;
import io.mqconsole.ui.change.ScopeDialog;
import io.mqconsole.ui.holding.PlaceFields;
import io.mqconsole.ui.holding.PlaceOffer;
import io.mqconsole.ui.holding.ScopeFields;
import io.mqconsole.ui.shared.Forms;
import io.mqconsole.ui.shared.RowActions;
import io.mqconsole.ui.shared.SwitchedButtons;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be done with a topic, and the way to a new one. */
@org.springframework.stereotype.Component
class TopicActions {
    private final TopicService topics;
    private final TopicChanges changes;
    private final TopicRepair repair;
    private final TopicScopes scopes;
    private final PlaceOffer places;
    private final ChangeParts parts;
    private final Rights rights;
    private final InstanceAccess access;
    private final Forms forms;
    private final SwitchedButtons switched;

    TopicActions(
            TopicService topics,
            TopicChanges changes,
            TopicRepair repair,
            TopicScopes scopes,
            PlaceOffer places,
            ChangeParts parts,
            Rights rights,
            InstanceAccess access,
            Forms forms,
            SwitchedButtons switched) {
        this.topics = topics;
        this.changes = changes;
        this.repair = repair;
        this.scopes = scopes;
        this.places = places;
        this.parts = parts;
        this.rights = rights;
        this.access = access;
        this.forms = forms;
        this.switched = switched;
    }

    boolean allowed() {
        return rights.may("topic:write") && rights.may("change:write") && rights.may("change:read");
    }

    /** What brokers made for themselves is left to them. */
    boolean allowed(Topic topic) {
        return allowed()
                && topic.kind() != TopicKind.SYSTEM
                && access.writable().includes(topic.instanceId());
    }

    /** Whoever reads it and may make one somewhere else may copy it. */
    private boolean copyable(Topic topic) {
        return allowed() && topic.kind() != TopicKind.SYSTEM;
    }

    /** @param changed reads the list again */
    Component createButton(Component page, Runnable changed) {
        Button create = new Button(
                page.getTranslation("topic.create"), VaadinIcon.PLUS.create(), click -> create(page, null, changed));
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.setId("create-topic");
        return switched.unlessOff(create, "topics.create");
    }

    /** @param changed reads the list again */
    Component of(Component page, Topic topic, Runnable changed) {
        RowActions row = new RowActions(topic.topic(), switched);
        boolean mayWrite = allowed(topic);
        if (mayWrite) {
            row.with(VaadinIcon.SLIDERS, "topic.change", "topics.update", () -> change(topic.id(), changed));
        }
        if (copyable(topic)) {
            row.with(VaadinIcon.COPY_O, "topic.copy", "topics.create", () -> create(page, topic, changed));
        }
        if (mayWrite) {
            row.with(VaadinIcon.TRASH, "topic.remove", "topics.delete", () -> remove(topic.id(), changed));
        }
        return row;
    }

    /** @param changed reads the page again */
    List<Component> buttons(Component page, Topic topic, Runnable changed) {
        var buttons = new ArrayList<Component>();
        boolean mayWrite = allowed(topic);
        if (mayWrite) {
            buttons.add(button(
                    page, "topic.change", VaadinIcon.SLIDERS, "topics.update", () -> change(topic.id(), changed)));
        }
        if (copyable(topic)) {
            buttons.add(
                    button(page, "topic.copy", VaadinIcon.COPY_O, "topics.create", () -> create(page, topic, changed)));
        }
        if (mayWrite) {
            buttons.add(button(
                    page, "scope.edit", VaadinIcon.CROSSHAIRS, "topics.update", () -> scope(topic.id(), changed)));
            buttons.add(
                    button(page, "topic.remove", VaadinIcon.TRASH, "topics.delete", () -> remove(topic.id(), changed)));
        }
        return buttons;
    }

    private Component button(Component page, String key, VaadinIcon icon, String operation, Runnable act) {
        Button button = new Button(page.getTranslation(key), icon.create(), click -> act.run());
        button.setId(key.replace('.', '-'));
        return switched.unlessOff(button, operation);
    }

    /** @param changed reads the page again */
    Component alignButton(Component page, Topic topic, Runnable changed) {
        return button(page, "topic.align", VaadinIcon.ALIGN_JUSTIFY, "topics.align", () -> align(topic.id(), changed));
    }

    private void scope(String id, Runnable changed) {
        Topic topic = topics.get(id);
        int version = topic.note().version();
        var scoped = new ScopeDialog.Scoped(
                topic.topic(),
                new ScopeFields.Where(topic.region(), topic.clusters()),
                topic.note().scope(),
                (scope, options) -> scopes.update(id, scope, version, options).orElseThrow(),
                scope -> scopes.writeDown(id, scope),
                changed);
        new ScopeDialog(forms, parts, places, scoped).whenWritten(changed).open();
    }

    private void align(String id, Runnable changed) {
        Topic topic = topics.get(id);
        var aligned = new AlignDialog.Aligned(
                topic.topic(), topic.brokers(), (like, options) -> repair.align(id, like, options));
        new AlignDialog(forms, parts, "topic.align-what", aligned)
                .whenWritten(changed)
                .open();
    }

    void change(String id, Runnable changed) {
        new TopicQueueDialog(changes, parts, forms, topics.get(id))
                .whenWritten(changed)
                .open();
    }

    void remove(String id, Runnable changed) {
        var removed = new RemovalDialog.Removed(topics.get(id).topic(), options -> changes.delete(id, options));
        new RemovalDialog(forms, parts, "topic.remove-title", "topic.remove-what", removed)
                .whenWritten(changed)
                .open();
    }

    /** @param like what to begin with; null for nothing */
    void create(Component page, @Nullable Topic like, Runnable changed) {
        places.on(page).ifPresent(choice -> create(choice, like, changed));
    }

    private void create(PlaceFields.Choice choice, @Nullable Topic like, Runnable changed) {
        NewTopicDialog dialog = new NewTopicDialog(changes, parts, forms, places, choice);
        if (like != null) {
            dialog.like(like);
        }
        dialog.whenWritten(changed).open();
    }
}
