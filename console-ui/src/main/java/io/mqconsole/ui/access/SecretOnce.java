package io.mqconsole.ui.access;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import io.mqconsole.access.CreatedToken;
import io.mqconsole.ui.list.Warning;

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
        Button copy = new Button(getTranslation("token.copy"), VaadinIcon.COPY_O.create());
        copy.setId("copy");
        copy.getElement().setAttribute("data-copied", getTranslation("token.copied"));
        // Only a handler in the browser may write to the clipboard: it has to come from the click itself.
        copy.getElement()
                .executeJs(
                        "this.addEventListener('click', () => navigator.clipboard.writeText($0)"
                                + ".then(() => { this.textContent = this.dataset.copied; }))",
                        secret.getValue());
        Div row = new Div(secret, copy);
        row.addClassName("secret-row");
        add(
                new Warning(getTranslation("token.once")),
                row,
                new Paragraph(getTranslation("token.use")),
                new Pre("curl -H 'Authorization: Bearer …' …/api/v1/nodes"));
    }
}
