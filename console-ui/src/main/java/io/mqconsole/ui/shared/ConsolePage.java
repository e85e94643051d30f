package io.mqconsole.ui.shared;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;

/** A page with its title on top. */
public abstract class ConsolePage extends Main implements HasDynamicTitle {
    private final H2 heading = new H2();
    private final Div head = new Div(heading);

    /** @param titleKey translation of the title */
    protected ConsolePage(String titleKey) {
        addClassName("page");
        head.addClassName("page-head");
        add(head);
        setHeading(getTranslation(titleKey));
    }

    protected final void setHeading(String text) {
        heading.setText(text);
    }

    /** Puts something beside the title. */
    protected final void addToTitle(Component... components) {
        head.add(components);
    }

    /** Puts buttons at the end of the line of the title. */
    protected final void addActions(Component... buttons) {
        Div actions = new Div(buttons);
        actions.addClassName("page-actions");
        head.add(actions);
    }

    @Override
    public String getPageTitle() {
        return heading.getText() + " · mqconsole";
    }
}
