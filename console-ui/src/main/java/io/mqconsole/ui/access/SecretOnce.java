package io.mqconsole.ui.access;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import io.mqconsole.ui.list.Warning;
import io.mqconsole.ui.shared.CopyButton;
import org.jspecify.annotations.Nullable;

/** A secret that is shown only now, with a button that copies it, and what to do with it. */
class SecretOnce extends Div {
    /**
     * @param label what it is, in the language of the page
     * @param warning that it is shown only now
     * @param use what to do with it
     */
    SecretOnce(String label, @Nullable String secret, String warning, Component... use) {
        addClassName("form-content");
        TextField shown = new TextField(label);
        shown.setId("secret");
        shown.setValue(secret == null ? "" : secret);
        shown.setReadOnly(true);
        shown.setAutoselect(true);
        shown.addClassName("mono");
        Div row = new Div(shown, new CopyButton(shown.getValue()));
        row.addClassName("secret-row");
        add(new Warning(warning), row);
        add(use);
    }
}
