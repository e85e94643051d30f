package io.mqconsole.ui.list;

import com.vaadin.flow.component.html.Span;

/** A {@link State} outside of tables. */
public class StateBadge extends Span {
    public StateBadge(State state) {
        super(state.text());
        addClassNames("state", state.tone().className());
        if (state.reason() != null) {
            setTitle(state.reason());
        }
    }
}
