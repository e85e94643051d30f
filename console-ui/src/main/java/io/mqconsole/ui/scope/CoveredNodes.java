package io.mqconsole.ui.scope;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.mqconsole.config.ConfigBroker;
import java.util.List;

/** Which brokers a scope comes to now. */
public class CoveredNodes extends Div {
    private static final int SHOWN = 8;

    public CoveredNodes() {
        addClassName("covered-nodes");
        setId("covered");
        getElement().setAttribute("aria-live", "polite");
        nothing();
    }

    public final void nothing() {
        removeAll();
        setVisible(false);
    }

    public void show(List<ConfigBroker> brokers) {
        removeAll();
        Span count = new Span(
                brokers.isEmpty()
                        ? getTranslation("scope.covers-none")
                        : getTranslation("scope.covers", brokers.size()));
        count.addClassName(brokers.isEmpty() ? "covers-none" : "covers");
        add(count);
        brokers.stream().limit(SHOWN).forEach(broker -> add(mark(broker.title())));
        if (brokers.size() > SHOWN) {
            add(mark(getTranslation("scope.covers-more", brokers.size() - SHOWN)));
        }
        setVisible(true);
    }

    private static Span mark(String text) {
        Span mark = new Span(text);
        mark.addClassName("mark");
        return mark;
    }
}
