package io.mqconsole.ui.list;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A point in time, told by the browser in its own time zone and language: how long ago, with the date when the pointer
 * rests on it. The browser counts on, so a page that gets no news still shows how old it is.
 */
@Tag("console-time")
@JavaScript("context://console/time.js")
public class Moment extends Component {
    public Moment(@Nullable Instant at) {
        set(at);
    }

    public final void set(@Nullable Instant at) {
        getElement().setAttribute("datetime", at == null ? "" : at.toString());
        getElement().setAttribute("now", Instant.now().toString());
    }

    /** Counts down to it instead; {0} of the sentence is what is left, such as {@code 12:34}. */
    public Moment countdown(String sentence) {
        getElement().setAttribute("countdown", sentence);
        getElement().setAttribute("role", "timer");
        return this;
    }

    /** Shows the date, and how long ago when the pointer rests on it. */
    public Moment absolute() {
        getElement().setAttribute("absolute", true);
        return this;
    }
}
