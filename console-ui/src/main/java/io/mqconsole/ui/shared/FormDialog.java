package io.mqconsole.ui.shared;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.Texts;

/** A form that stays open until what was typed is accepted; what the service refuses is shown where it belongs. */
public abstract class FormDialog extends Dialog {
    private final FieldErrors errors;
    private final Div content = new Div();
    private final Button submit;

    /** @param submitKey translation of the button that sends the form */
    protected FormDialog(Texts texts, String submitKey) {
        errors = new FieldErrors(texts);
        addClassName("form-dialog");
        setModality(ModalityMode.STRICT);
        setCloseOnOutsideClick(false);
        setDraggable(true);
        content.addClassName("form-content");
        content.add(errors);
        add(content);
        submit = new Button(getTranslation(submitKey), click -> attempt());
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.setDisableOnClick(true);
        submit.setId("submit");
        Button cancel = new Button(getTranslation("action.cancel"), click -> close());
        getFooter().add(cancel, submit);
        Shortcuts.addShortcutListener(this, this::attempt, Key.ENTER).listenOn(content);
    }

    protected final FieldErrors errors() {
        return errors;
    }

    protected final void addContent(Component... components) {
        content.add(components);
    }

    /** Sends the form; a {@link ConsoleException} is shown in it, anything else means that it may be closed. */
    protected abstract void submit();

    /** What happens after the form was accepted; it is closed unless a subclass shows more. */
    protected void accepted() {
        close();
    }

    /** Replaces the button that sends the form, which has done its work. */
    protected final void done(String closeKey) {
        errors.clear();
        getFooter().removeAll();
        Button close = new Button(getTranslation(closeKey), click -> close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        close.setId("close");
        getFooter().add(close);
    }

    private void attempt() {
        errors.clear();
        try {
            submit();
            accepted();
        } catch (ConsoleException refused) {
            errors.show(refused);
        } finally {
            submit.setEnabled(true);
        }
    }
}
