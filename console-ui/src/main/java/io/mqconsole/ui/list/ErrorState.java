package io.mqconsole.ui.list;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Stands where content would be when it could not be had: why, and a button to try again. */
public class ErrorState extends Div {
    public ErrorState(String title, String reason, Runnable retry) {
        addClassNames("empty-state", "error-state");
        getElement().setAttribute("role", "alert");
        Button again = new Button(getTranslation("action.retry"), VaadinIcon.REFRESH.create(), click -> retry.run());
        Div row = new Div(again);
        row.addClassName("empty-actions");
        add(VaadinIcon.EXCLAMATION_CIRCLE_O.create(), new H3(title), new Paragraph(reason), row);
    }
}
