package io.mqconsole.ui.list;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;

/** Stands where rows would be and says what to do next. */
public class EmptyState extends Div {
    public EmptyState(String title, String hint, Component... actions) {
        addClassName("empty-state");
        Div row = new Div(actions);
        row.addClassName("empty-actions");
        add(new H3(title), new Paragraph(hint), row);
    }
}
