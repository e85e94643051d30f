package io.mqconsole.ui.list;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** Names with their values, in columns as wide as the page allows. */
public class Facts extends DescriptionList {
    public Facts() {
        addClassName("facts");
    }

    /** @param value null or blank for unknown */
    public Facts with(String name, @Nullable String value) {
        Span text = new Span(Cells.orDash(value));
        if (value == null || value.isBlank()) {
            text.addClassName("unknown");
        }
        return with(name, text);
    }

    public Facts with(String name, Component value) {
        add(new Div(new Term(name), new Description(value)));
        return this;
    }
}
