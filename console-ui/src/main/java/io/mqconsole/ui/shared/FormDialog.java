package io.mqconsole.ui.shared;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.mqconsole.web.Failures;
import java.util.List;
import java.util.concurrent.Callable;

/** A form that stays open until what was typed is accepted; what the service refuses is shown where it belongs. */
public abstract class FormDialog extends Dialog {
    private final transient Forms forms;
    private final FieldErrors errors;
    private final ProgressBar progress = new ProgressBar();
    private final Div content = new Div();
    private final Button submit;
    private final Button cancel;
    private List<Component> form = List.of();

    /** @param submitKey translation of the button that sends the form */
    protected FormDialog(Forms forms, String submitKey) {
        this.forms = forms;
        this.errors = forms.errors();
        addClassName("form-dialog");
        setModality(ModalityMode.STRICT);
        setCloseOnOutsideClick(false);
        setDraggable(true);
        progress.setIndeterminate(true);
        progress.getElement().setAttribute("aria-label", getTranslation("async.waiting"));
        progress.addClassName("form-progress");
        progress.setVisible(false);
        content.addClassName("form-content");
        content.add(errors);
        add(content, progress);
        submit = new Button(getTranslation(submitKey), click -> attempt());
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.setDisableOnClick(true);
        submit.setId("submit");
        cancel = new Button(getTranslation("action.cancel"), click -> close());
        getFooter().add(cancel, submit);
    }

    protected final FieldErrors errors() {
        return errors;
    }

    protected final void addContent(Component... components) {
        content.add(components);
    }

    /**
     * Collects what was typed.
     *
     * @return sends it beside the page, and gives what is to be done in the page when it was accepted
     */
    protected abstract Callable<Runnable> submission();

    /** Does something beside the page for this form; a failure is shown in it. */
    protected final void beside(Callable<Runnable> work) {
        errors.clear();
        working(true);
        forms.background()
                .run(
                        this,
                        work,
                        after -> {
                            working(false);
                            after.run();
                        },
                        failure -> {
                            working(false);
                            errors.show(Failures.tell(failure));
                            refused(failure);
                        });
    }

    /** For forms that offer another way after a refusal. */
    protected void refused(Exception failure) {}

    /** Leaves only a button that closes the form, which has done its work. */
    protected final void done(String closeKey, Component result) {
        errors.clear();
        content.removeAll();
        content.add(result);
        Button close = new Button(getTranslation(closeKey), click -> close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        close.setId("close");
        getFooter().removeAll();
        getFooter().add(close);
    }

    /** Shows something else in the place of the form, with other buttons. */
    protected final void turnTo(List<Component> instead, Component... buttons) {
        if (form.isEmpty()) {
            form = parts();
        }
        fill(instead, buttons);
    }

    /** Shows the form again, as it was filled in. */
    protected final void turnBack() {
        fill(form, cancel, submit);
        form = List.of();
    }

    private void fill(List<Component> instead, Component... buttons) {
        parts().forEach(content::remove);
        content.add(instead);
        getFooter().removeAll();
        getFooter().add(buttons);
    }

    private List<Component> parts() {
        return content.getChildren().filter(part -> part != errors).toList();
    }

    private void attempt() {
        beside(submission());
    }

    private void working(boolean on) {
        progress.setVisible(on);
        submit.setEnabled(!on);
    }
}
