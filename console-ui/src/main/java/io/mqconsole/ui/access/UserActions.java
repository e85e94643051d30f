package io.mqconsole.ui.access;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.mqconsole.access.Rights;
import io.mqconsole.access.User;
import io.mqconsole.access.UserService;
import io.mqconsole.instance.InstanceService;
import io.mqconsole.shared.CurrentUser;
import io.mqconsole.ui.shared.DangerQuestion;
import io.mqconsole.ui.shared.Forms;
import io.mqconsole.ui.shared.RowActions;
import io.mqconsole.ui.shared.SwitchedButtons;

/** What can be done with a user from its row, and the way to a new one. Nobody can do it to themselves. */
@org.springframework.stereotype.Component
class UserActions {
    private final UserService users;
    private final InstanceService instances;
    private final Rights rights;
    private final CurrentUser currentUser;
    private final Forms forms;
    private final SwitchedButtons switched;

    UserActions(
            UserService users,
            InstanceService instances,
            Rights rights,
            CurrentUser currentUser,
            Forms forms,
            SwitchedButtons switched) {
        this.users = users;
        this.instances = instances;
        this.rights = rights;
        this.currentUser = currentUser;
        this.forms = forms;
        this.switched = switched;
    }

    boolean allowed() {
        return rights.may("user:write");
    }

    /** @param changed reads the list again */
    Component createButton(Component page, Runnable changed) {
        Button create = new Button(
                page.getTranslation("user.create"),
                VaadinIcon.PLUS.create(),
                click -> new UserDialog(users, instances, forms, null, changed).open());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.setId("create-user");
        return switched.unlessOff(create, "users.create");
    }

    /** @param changed reads the list again */
    Component of(User user, Runnable changed) {
        RowActions row = new RowActions(user.name(), switched)
                .with(VaadinIcon.EYE, "user.rights", "users.rights.get", () -> rights(user));
        if (allowed() && !currentUser.actor().name().equals(user.name())) {
            row.with(VaadinIcon.EDIT, "user.edit", "users.update", () -> edit(user, changed))
                    .with(VaadinIcon.KEY, "user.reset", "users.reset-password", () -> reset(user, changed))
                    .with(VaadinIcon.TRASH, "user.remove", "users.delete", () -> remove(user, changed));
        }
        return row;
    }

    private void rights(User user) {
        new RightsDialog(users.rights(user.name())).open();
    }

    private void edit(User user, Runnable changed) {
        new UserDialog(users, instances, forms, users.get(user.name()), changed).open();
    }

    private void reset(User user, Runnable changed) {
        new PasswordResetDialog(users, forms, user.name(), changed).open();
    }

    private void remove(User listed, Runnable changed) {
        User user = users.get(listed.name());
        Runnable deletion = () -> {
            users.delete(user.name(), user.version());
            changed.run();
        };
        new DangerQuestion(user.name(), "user.remove-title", "user.remove-what", "user.remove")
                .ask(deletion, "user.removed");
    }
}
