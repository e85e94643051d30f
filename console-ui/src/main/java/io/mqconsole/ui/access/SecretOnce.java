package io.mqconsole.ui.access;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.textfield.TextField;
import io.mqconsole.access.CreatedToken;
import io.mqconsole.ui.list.Warning;
import io.mqconsole.ui.shared.CopyButton;

/** The secret of a new token with a button that copies it, and how to use it. */
class SecretOnce extends Div {
    SecretOnce(CreatedToken token) {
        addClassName("form-content");
        TextField secret = new TextField(getTranslation("token.secret"));
        secret.setId("token-secret");
        secret.setValue(token.secret() == null ? "" : token.secret());
        secret.setReadOnly(true);
        secret.setAutoselect(true);
        secret.addClassName("mono");
        Div row = new Div(secret, new CopyButton(secret.getValue()));
        row.addClassName("secret-row");
        add(
                new Warning(getTranslation("token.once")),
                row,
                new Paragraph(getTranslation("token.use")),
                new Pre("curl -H 'Authorization: Bearer …' …/api/v1/nodes"));
    }
}
