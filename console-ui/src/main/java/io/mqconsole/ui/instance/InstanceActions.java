package io.mqconsole.ui.instance;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.mqconsole.access.Rights;
import io.mqconsole.instance.Instance;
import io.mqconsole.instance.InstanceService;
import io.mqconsole.ui.access.AccessNavigation;
import io.mqconsole.ui.shared.DangerQuestion;
import io.mqconsole.ui.shared.Forms;
import io.mqconsole.ui.shared.RowActions;
import io.mqconsole.ui.shared.SwitchedButtons;

/** What can be done with an instance from its row, and the way to a new one. */
@org.springframework.stereotype.Component
class InstanceActions {
    private final InstanceService instances;
    private final Rights rights;
    private final Forms forms;
    private final SwitchedButtons switched;

    InstanceActions(InstanceService instances, Rights rights, Forms forms, SwitchedButtons switched) {
        this.instances = instances;
        this.rights = rights;
        this.forms = forms;
        this.switched = switched;
    }

    boolean allowed() {
        return rights.may("instance:write");
    }

    /** Whether there is anything to be done with a row. */
    boolean any() {
        return allowed() || maySeeUsers();
    }

    private boolean maySeeUsers() {
        return rights.may("user:read");
    }

    /** @param changed reads the list again */
    Component registerButton(Component page, Runnable changed) {
        Button register = new Button(
                page.getTranslation("instance.register"),
                VaadinIcon.PLUS.create(),
                click -> new InstanceDialog(instances, forms, null, changed).open());
        register.addThemeVariants(ButtonVariant.PRIMARY);
        register.setId("register-instance");
        return switched.unlessOff(register, "instances.create");
    }

    /** @param changed reads the list again */
    Component of(Instance instance, Runnable changed) {
        RowActions row = new RowActions(instance.instanceId(), switched);
        if (instance.registered() && maySeeUsers()) {
            row.with(VaadinIcon.USERS, "instance.users", "users.list", () -> users(instance));
        }
        if (allowed() && instance.registered()) {
            row.with(VaadinIcon.EDIT, "instance.edit", "instances.update", () -> edit(instance, changed))
                    .with(VaadinIcon.TRASH, "instance.remove", "instances.delete", () -> remove(instance, changed));
        } else if (allowed()) {
            row.with(VaadinIcon.PLUS, "instance.register", "instances.create", () -> edit(instance, changed));
        }
        return row;
    }

    private static void users(Instance instance) {
        UI.getCurrent().navigate(AccessNavigation.USERS, AccessNavigation.grantedTo(instance.instanceId()));
    }

    private void edit(Instance listed, Runnable changed) {
        new InstanceDialog(instances, forms, instances.get(listed.instanceId()), changed).open();
    }

    private void remove(Instance listed, Runnable changed) {
        Instance instance = instances.get(listed.instanceId());
        Runnable removal = () -> {
            instances.delete(instance.instanceId(), instance.version());
            changed.run();
        };
        new DangerQuestion(instance.instanceId(), "instance.remove-title", "instance.remove-what", "instance.remove")
                .ask(removal, "instance.removed");
    }
}
