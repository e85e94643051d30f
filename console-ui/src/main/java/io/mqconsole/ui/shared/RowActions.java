package io.mqconsole.ui.shared;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Small buttons at the end of a row, each with a name of its own for those who cannot see the row. */
public final class RowActions extends Div {
    private final String row;
    private final transient SwitchedButtons switched;

    /** @param row what the row is about, as its first column says */
    public RowActions(String row, SwitchedButtons switched) {
        this.row = row;
        this.switched = switched;
        addClassName("row-actions");
    }

    /**
     * @param key translation of what the button does
     * @param operation that it calls; while it is switched off the button is disabled and says so
     */
    public RowActions with(VaadinIcon icon, String key, String operation, Runnable action) {
        Button button = button(icon, key);
        button.addClickListener(click -> action.run());
        add(switched.unlessOff(button, operation));
        return this;
    }

    /**
     * Shows what cannot be done with this row.
     *
     * @param reasonKey translation of why
     */
    public RowActions without(VaadinIcon icon, String key, String reasonKey) {
        add(new Withheld(button(icon, key), getTranslation(reasonKey)));
        return this;
    }

    private Button button(VaadinIcon icon, String key) {
        Button button = new Button(icon.create());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(getTranslation(key) + " " + row);
        button.setTooltipText(getTranslation(key));
        return button;
    }
}
