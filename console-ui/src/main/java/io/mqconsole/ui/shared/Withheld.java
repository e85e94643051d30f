package io.mqconsole.ui.shared;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.html.Span;

/** A button or link that is of no use now: disabled, with the reason where the pointer rests. */
public final class Withheld extends Span {

    public <C extends Component & HasEnabled> Withheld(C what, String reason) {
        // What is disabled does not see the pointer.
        super(what);
        what.setEnabled(false);
        what.getElement().setAttribute("aria-description", reason);
        addClassName("switched-off");
        setTitle(reason);
    }
}
