package io.mqconsole.ui.list;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Something to know before going on. */
public class Warning extends Div {
    public Warning(String sentence) {
        addClassName("warning");
        getElement().setAttribute("role", "note");
        add(VaadinIcon.WARNING.create(), new Span(sentence));
    }
}
