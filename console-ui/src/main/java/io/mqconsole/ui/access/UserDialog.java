package io.mqconsole.ui.access;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import io.mqconsole.access.CreatedUser;
import io.mqconsole.access.Grant;
import io.mqconsole.access.Role;
import io.mqconsole.access.User;
import io.mqconsole.access.UserService;
import io.mqconsole.instance.InstanceService;
import io.mqconsole.ui.shared.FormDialog;
import io.mqconsole.ui.shared.Forms;
import io.mqconsole.ui.shared.Notices;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Makes a user, whose one-time password is shown in the same dialog, or changes what one may do. */
class UserDialog extends FormDialog {
    private static final int LONGEST_NAME = 64;

    private final transient UserService users;
    private final transient UserWords words = new UserWords(this);
    private final transient @Nullable User before;
    private final transient Runnable saved;
    private final TextField name;
    private final RadioButtonGroup<Role> type;
    private final GrantFields grants;
    private final Checkbox enabled = new Checkbox();

    /** @param before the user to change; null for a new one */
    UserDialog(UserService users, InstanceService instances, Forms forms, @Nullable User before, Runnable saved) {
        super(forms, before == null ? "user.create" : "action.save");
        this.users = users;
        this.before = before;
        this.saved = saved;
        setHeaderTitle(
                before == null
                        ? getTranslation("user.create-title")
                        : getTranslation("user.edit-title", before.name()));
        name = errors().bind("name", new TextField(getTranslation("user.name")));
        name.setId("user-name");
        name.setMaxLength(LONGEST_NAME);
        name.setRequiredIndicatorVisible(true);
        name.setHelperText(getTranslation("user.name-hint"));
        type = errors().bind("userType", new RadioButtonGroup<>(getTranslation("user.userType")));
        type.setId("user-type");
        type.setItems(Role.values());
        type.setRenderer(new ComponentRenderer<>(this::choice));
        type.setValue(before == null ? Role.USER : before.userType());
        grants = new GrantFields(instances, errors());
        type.addValueChangeListener(change -> grants.setVisible(change.getValue() == Role.USER));
        grants.setVisible(type.getValue() == Role.USER);
        enabled.setLabel(getTranslation("user.enabled"));
        enabled.setId("user-enabled");
        if (before == null) {
            addContent(name, type, grants);
        } else {
            enabled.setValue(before.enabled());
            grants.show(before.grants());
            addContent(type, grants, enabled);
        }
    }

    private Div choice(Role role) {
        Span what = new Span(words.rights(role));
        what.addClassName("hint");
        return new Div(new Div(words.type(role)), what);
    }

    @Override
    protected Callable<Runnable> submission() {
        Role wanted = type.getValue();
        List<Grant> granted = wanted == Role.USER ? grants.value() : List.of();
        return before == null
                ? creation(name.getValue(), wanted, granted)
                : update(before, wanted, granted, enabled.getValue());
    }

    private Callable<Runnable> creation(String newName, Role wanted, List<Grant> granted) {
        return () -> {
            CreatedUser created = users.create(newName, wanted, granted);
            return () -> {
                setHeaderTitle(getTranslation("user.created", created.user().name()));
                done("action.close", new PasswordOnce(this, created));
                saved.run();
            };
        };
    }

    private Callable<Runnable> update(User user, Role wanted, List<Grant> granted, boolean mayLogIn) {
        return () -> {
            users.update(user.name(), wanted, mayLogIn, granted, user.version());
            return () -> {
                close();
                Notices.success(getTranslation("user.saved", user.name()));
                saved.run();
            };
        };
    }
}
