package io.mqconsole.ui.error;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.ui.list.ErrorState;
import io.mqconsole.ui.shared.Sentences;
import io.mqconsole.ui.shared.UiErrorHandler;
import io.mqconsole.ui.shell.MainLayout;
import jakarta.servlet.http.HttpServletResponse;

/** A page that failed while it was opened: a sentence, and a number that stands in the log as well. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class FailedView extends Div implements HasErrorParameter<Exception> {
    private final transient Sentences sentences;
    private final transient UiErrorHandler errors;

    FailedView(Sentences sentences, UiErrorHandler errors) {
        this.sentences = sentences;
        this.errors = errors;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        Exception failure = parameter.getException();
        String sentence = sentences.of(failure, getLocale());
        String reason = sentences.isExpected(failure)
                ? sentence
                : getTranslation("error.with-number", sentence, errors.record(failure));
        add(new ErrorState(
                getTranslation("error.page-failed"),
                reason,
                () -> UI.getCurrent().getPage().reload()));
        return failure instanceof ConsoleException known
                ? known.code().status()
                : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
