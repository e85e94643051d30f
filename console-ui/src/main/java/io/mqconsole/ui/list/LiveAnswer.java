package io.mqconsole.ui.list;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.mqconsole.ui.shared.Background;
import io.mqconsole.ui.shared.Sentences;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;

/**
 * What nodes answered just now: when that was, who did not answer, and a button that asks again. An answer stands until the
 * next one is there.
 */
public class LiveAnswer<T> extends Div {
    private final transient Callable<T> question;
    private final transient BiFunction<T, Runnable, Answer> reading;
    private final AsyncPanel body;
    private final PartialNotice silent = new PartialNotice("answer.partial");
    private final Moment collected = new Moment(null);
    private final Div bar;

    /**
     * @param question asks; runs beside the page
     * @param reading makes what is shown of the answer, with what asks again
     */
    public LiveAnswer(
            Background background, Sentences sentences, Callable<T> question, BiFunction<T, Runnable, Answer> reading) {
        this.question = question;
        this.reading = reading;
        this.body = new AsyncPanel(background, sentences);
        Span age = new Span(new Span(getTranslation("answer.collected") + " "), collected);
        age.addClassName("hint");
        Button again = new Button(getTranslation("answer.again"), VaadinIcon.REFRESH.create(), click -> ask());
        again.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        again.setId("again");
        bar = new Div(age, again);
        bar.addClassName("answer-bar");
        bar.setVisible(false);
        addClassName("live-answer");
        add(bar, silent, body);
        body.load(question, this::show);
    }

    private void ask() {
        body.refresh(question, this::show);
    }

    private Component show(T answer) {
        Answer read = reading.apply(answer, this::ask);
        collected.set(read.collectedAt());
        silent.show(read.failures());
        bar.setVisible(true);
        return read.content();
    }
}
