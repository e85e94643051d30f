package io.mqconsole.ui.access;

import com.vaadin.flow.component.html.Paragraph;
import io.mqconsole.access.CreatedUser;
import io.mqconsole.access.UserService;
import io.mqconsole.ui.shared.FormDialog;
import io.mqconsole.ui.shared.Forms;
import java.util.concurrent.Callable;

/** Asks whether a user shall get a new one-time password, and shows it once. */
class PasswordResetDialog extends FormDialog {
    private final transient UserService users;
    private final String name;
    private final transient Runnable changed;

    PasswordResetDialog(UserService users, Forms forms, String name, Runnable changed) {
        super(forms, "user.reset");
        this.users = users;
        this.name = name;
        this.changed = changed;
        setHeaderTitle(getTranslation("user.reset-title", name));
        addContent(new Paragraph(getTranslation("user.reset-what")));
    }

    @Override
    protected Callable<Runnable> submission() {
        return () -> {
            CreatedUser renewed = users.resetPassword(name);
            return () -> {
                setHeaderTitle(getTranslation("user.was-reset", name));
                done("action.close", new PasswordOnce(this, renewed));
                changed.run();
            };
        };
    }
}
