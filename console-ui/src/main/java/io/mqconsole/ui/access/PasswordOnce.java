package io.mqconsole.ui.access;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import io.mqconsole.access.CreatedUser;

/** A one-time password, shown only now, and what its user does with it. */
final class PasswordOnce extends SecretOnce {
    PasswordOnce(Component page, CreatedUser created) {
        super(
                page.getTranslation("user.one-time"),
                created.oneTimePassword(),
                page.getTranslation("user.once"),
                new Paragraph(page.getTranslation("user.once-what")));
    }
}
