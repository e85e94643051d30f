package io.mqconsole.ui.group;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.mqconsole.access.InstanceAccess;
import io.mqconsole.access.Rights;
import io.mqconsole.group.Group;
import io.mqconsole.group.GroupChanges;
import io.mqconsole.group.GroupKind;
import io.mqconsole.group.GroupRepair;
import io.mqconsole.group.GroupScopes;
import io.mqconsole.group.GroupService;
import io.mqconsole.ui.change.AlignDialog;
import io.mqconsole.ui.change.ChangeParts;
import io.mqconsole.ui.change.RemovalDialog;
import io.mqconsole.ui.change.ScopeDialog;
import io.mqconsole.ui.holding.PlaceOffer;
import io.mqconsole.ui.holding.ScopeFields;
import io.mqconsole.ui.shared.Forms;
import io.mqconsole.ui.shared.RowActions;
import io.mqconsole.ui.shared.SwitchedButtons;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be done with a group, and the way to a new one. */
@org.springframework.stereotype.Component
class GroupActions {
    private final GroupService groups;
    private final GroupChanges changes;
    private final GroupRepair repair;
    private final GroupScopes scopes;
    private final PlaceOffer places;
    private final ChangeParts parts;
    private final Rights rights;
    private final InstanceAccess access;
    private final Forms forms;
    private final SwitchedButtons switched;

    GroupActions(
            GroupService groups,
            GroupChanges changes,
            GroupRepair repair,
            GroupScopes scopes,
            PlaceOffer places,
            ChangeParts parts,
            Rights rights,
            InstanceAccess access,
            Forms forms,
            SwitchedButtons switched) {
        this.groups = groups;
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
        return rights.may("group:write") && rights.may("change:write") && rights.may("change:read");
    }

    /** What RocketMQ made for itself is left to it. */
    boolean allowed(Group group) {
        return allowed()
                && group.kind() != GroupKind.SYSTEM
                && access.writable().includes(group.instanceId());
    }

    /** Whoever reads it and may make one somewhere else may copy it. */
    private boolean copyable(Group group) {
        return allowed() && group.kind() != GroupKind.SYSTEM && !group.brokers().isEmpty();
    }

    /** @param changed reads the list again */
    Component createButton(Component page, Runnable changed) {
        Button create = new Button(
                page.getTranslation("group.create"), VaadinIcon.PLUS.create(), click -> create(page, null, changed));
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.setId("create-group");
        return switched.unlessOff(create, "groups.create");
    }

    /** @param changed reads the list again */
    Component of(Component page, Group group, Runnable changed) {
        RowActions row = new RowActions(group.groupId(), switched);
        boolean mayWrite = allowed(group);
        if (mayWrite && !group.brokers().isEmpty()) {
            row.with(VaadinIcon.SLIDERS, "group.change", "groups.update", () -> change(group.id(), changed));
        }
        if (copyable(group)) {
            row.with(VaadinIcon.COPY_O, "group.copy", "groups.create", () -> copy(page, group, changed));
        }
        if (mayWrite) {
            row.with(VaadinIcon.TRASH, "group.remove", "groups.delete", () -> remove(group.id(), changed));
        }
        return row;
    }

    /** @param changed reads the page again */
    List<Component> buttons(Component page, Group group, Runnable changed) {
        var buttons = new ArrayList<Component>();
        boolean mayWrite = allowed(group);
        if (mayWrite) {
            buttons.add(button(
                    page, "group.change", VaadinIcon.SLIDERS, "groups.update", () -> change(group.id(), changed)));
        }
        if (copyable(group)) {
            buttons.add(
                    button(page, "group.copy", VaadinIcon.COPY_O, "groups.create", () -> copy(page, group, changed)));
        }
        if (mayWrite) {
            buttons.add(button(
                    page, "scope.edit", VaadinIcon.CROSSHAIRS, "groups.update", () -> scope(group.id(), changed)));
            buttons.add(
                    button(page, "group.remove", VaadinIcon.TRASH, "groups.delete", () -> remove(group.id(), changed)));
        }
        return buttons;
    }

    private void copy(Component page, Group group, Runnable changed) {
        create(page, groups.get(group.id()), changed);
    }

    private Component button(Component page, String key, VaadinIcon icon, String operation, Runnable act) {
        Button button = new Button(page.getTranslation(key), icon.create(), click -> act.run());
        button.setId(key.replace('.', '-'));
        return switched.unlessOff(button, operation);
    }

    /** @param changed reads the page again */
    Component alignButton(Component page, Group group, Runnable changed) {
        return button(page, "group.align", VaadinIcon.ALIGN_JUSTIFY, "groups.align", () -> align(group.id(), changed));
    }

    private void scope(String id, Runnable changed) {
        Group group = groups.get(id);
        int version = group.note().version();
        var scoped = new ScopeDialog.Scoped(
                group.groupId(),
                new ScopeFields.Where(group.region(), group.clusters()),
                group.note().scope(),
                (scope, options) -> scopes.update(id, scope, version, options).orElseThrow(),
                scope -> scopes.writeDown(id, scope),
                changed);
        new ScopeDialog(forms, parts, places, scoped).whenWritten(changed).open();
    }

    private void align(String id, Runnable changed) {
        Group group = groups.get(id);
        var aligned = new AlignDialog.Aligned(
                group.groupId(), group.brokers(), (like, options) -> repair.align(id, like, options));
        new AlignDialog(forms, parts, "group.align-what", aligned)
                .whenWritten(changed)
                .open();
    }

    private void change(String id, Runnable changed) {
        new GroupRulesDialog(changes, parts, forms, groups.get(id))
                .whenWritten(changed)
                .open();
    }

    private void remove(String id, Runnable changed) {
        var removed = new RemovalDialog.Removed(groups.get(id).groupId(), options -> changes.delete(id, options));
        new RemovalDialog(forms, parts, "group.remove-title", "group.remove-what", removed)
                .whenWritten(changed)
                .open();
    }

    /** @param like what to begin with; null for nothing */
    private void create(Component page, @Nullable Group like, Runnable changed) {
        places.on(page)
                .ifPresent(choice -> new NewGroupDialog(changes, parts, forms, places, choice, like)
                        .whenWritten(changed)
                        .open());
    }
}
