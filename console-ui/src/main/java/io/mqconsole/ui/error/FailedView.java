package io.mqconsole.ui.error;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.mqconsole.ui.list.ErrorState;
import io.mqconsole.ui.shared.Sentences;
import io.mqconsole.ui.shell.MainLayout;

/** A page that failed while it was opened. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class FailedView extends Div implements HasErrorParameter<Exception>, HasDynamicTitle {
    private final transient Sentences sentences;

    FailedView(Sentences sentences) {
        this.sentences = sentences;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        Sentences.Told told = sentences.tell(parameter.getException(), getLocale());
        add(new ErrorState(
                getTranslation("error.page-failed"),
                told.sentence(),
                () -> UI.getCurrent().getPage().reload()));
        return told.code().status();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("error.page-failed") + " · mqconsole";
    }
}
