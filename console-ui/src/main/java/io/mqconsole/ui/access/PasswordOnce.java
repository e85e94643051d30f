package io.mqconsole.ui.access;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.mqconsole.access.CreatedUser;
import io.mqconsole.ui.list.Warning;
import io.mqconsole.ui.shared.CopyButton;

/** A one-time password with a button that copies it, and what its user does with it. */
class PasswordOnce extends Div {
    PasswordOnce(CreatedUser created) {
        addClassName("form-content");
        TextField password = new TextField(getTranslation("user.one-time"));
        password.setId("one-time-password");
        password.setValue(created.oneTimePassword() == null ? "" : created.oneTimePassword());
        password.setReadOnly(true);
        password.setAutoselect(true);
        password.addClassName("mono");
        Div row = new Div(password, new CopyButton(password.getValue()));
        row.addClassName("secret-row");
        add(new Warning(getTranslation("user.once")), row, new Paragraph(getTranslation("user.once-what")));
    }
}
