package io.mqconsole.ui.list;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.mqconsole.ui.shared.Background;
import io.mqconsole.ui.shared.Sentences;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** A part of a page that is filled when a remote answer comes: waiting, then content or the reason why there is none. */
public class AsyncPanel extends Div {
    private static final String BUSY = "aria-busy";

    private final Background background;
    private final Sentences sentences;

    public AsyncPanel(Background background, Sentences sentences) {
        this.background = background;
        this.sentences = sentences;
        addClassName("async-panel");
        getElement().setAttribute("aria-live", "polite");
    }

    /**
     * @param work asks; runs beside the page
     * @param content makes what is shown of the answer
     */
    public <T> void load(Callable<T> work, Function<T, Component> content) {
        removeAll();
        add(waiting());
        ask(work, content);
    }

    /** Like {@link #load}, and what is shown stands until the answer is there. Does nothing while one is waited for. */
    public <T> void refresh(Callable<T> work, Function<T, Component> content) {
        if (!getElement().hasAttribute(BUSY)) {
            ask(work, content);
        }
    }

    private <T> void ask(Callable<T> work, Function<T, Component> content) {
        getElement().setAttribute(BUSY, "true");
        background.run(
                this,
                work,
                answer -> fill(content.apply(answer)),
                failure -> fill(new ErrorState(
                        getTranslation("async.failed"),
                        sentences.of(failure, getLocale()),
                        () -> load(work, content))));
    }

    private void fill(Component component) {
        removeAll();
        getElement().removeAttribute(BUSY);
        add(component);
    }

    private Component waiting() {
        ProgressBar bar = new ProgressBar();
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", getTranslation("async.waiting"));
        Div row = new Div(bar, new Span(getTranslation("async.waiting")));
        row.addClassName("waiting");
        return row;
    }
}
