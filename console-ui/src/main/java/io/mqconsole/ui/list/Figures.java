package io.mqconsole.ui.list;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** One line of names with the numbers that tell how things are. */
public class Figures extends Div {
    public Figures() {
        addClassName("summary");
        getElement().setAttribute("role", "status");
        getElement().setAttribute("aria-live", "off");
    }

    public Figures with(String name, String value) {
        return with(name, Measure.of(value));
    }

    public Figures with(String name, Measure value) {
        return with(name, value(value));
    }

    /** A number that leads to what it counts. */
    public Figures with(String name, Measure value, String href) {
        return with(name, new Anchor(href, value(value)));
    }

    public Figures with(String name, Component value) {
        value.addClassName("figure-value");
        Div figure = new Div(new Span(name), value);
        figure.addClassName("figure");
        add(figure);
        return this;
    }

    private static Span value(Measure measure) {
        Span value = new Span(measure.text());
        value.setClassName(measure.css());
        title(value, measure.note());
        return value;
    }

    private static void title(Span value, @Nullable String note) {
        if (note != null) {
            value.setTitle(note);
        }
    }
}
