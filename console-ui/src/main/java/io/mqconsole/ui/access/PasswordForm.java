package io.mqconsole.ui.access;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import io.mqconsole.access.PasswordChange;
import io.mqconsole.access.ProfileService;
import io.mqconsole.ui.shared.FieldErrors;
import io.mqconsole.ui.shared.Forms;
import io.mqconsole.ui.shared.Notices;
import io.mqconsole.web.Failures;

/** Changes the user's own password. */
class PasswordForm extends Div {
    private final transient ProfileService profile;
    private final FieldErrors errors;
    private final PasswordField current;
    private final PasswordField wanted;
    private final PasswordField again;

    PasswordForm(ProfileService profile, Forms forms) {
        this.profile = profile;
        this.errors = forms.errors();
        addClassName("password-form");
        current = errors.bind("currentPassword", new PasswordField(getTranslation("profile.password-current")));
        wanted = errors.bind("newPassword", new PasswordField(getTranslation("profile.password-new")));
        again = new PasswordField(getTranslation("profile.password-again"));
        current.setId("password-current");
        wanted.setId("password-new");
        again.setId("password-again");
        current.getElement().setAttribute("autocomplete", "current-password");
        wanted.getElement().setAttribute("autocomplete", "new-password");
        again.getElement().setAttribute("autocomplete", "new-password");
        Button change = new Button(getTranslation("profile.password-change"), click -> change());
        change.addThemeVariants(ButtonVariant.PRIMARY);
        change.setDisableOnClick(true);
        change.addClickListener(click -> change.setEnabled(true));
        change.setId("password-change");
        add(errors, current, wanted, again, change);
    }

    /** Runs in the page, not beside it: the session goes on with the new password, and it is this session's. */
    private void change() {
        errors.clear();
        if (!wanted.getValue().equals(again.getValue())) {
            again.setErrorMessage(getTranslation("profile.password-differs"));
            again.setInvalid(true);
            return;
        }
        again.setInvalid(false);
        try {
            boolean forced = profile.me().mustChangePassword();
            profile.changePassword(new PasswordChange(current.getValue(), wanted.getValue()));
            Notices.success(getTranslation("profile.password-changed"));
            current.clear();
            wanted.clear();
            again.clear();
            if (forced) {
                UI.getCurrent().getPage().setLocation(".");
            }
        } catch (RuntimeException refused) {
            errors.show(Failures.tell(refused));
        }
    }
}
