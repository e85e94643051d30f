package io.mqconsole.ui.config;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.mqconsole.config.ConfigDrift;
import io.mqconsole.ui.shared.Live;
import io.mqconsole.ui.shared.Sentences;
import io.mqconsole.ui.shared.SwitchedButtons;

/** Leads to what differs from what was pushed, and says how many such differences count. */
@org.springframework.stereotype.Component
class DriftButtons {
    private final ConfigDrift drift;
    private final DriftActions actions;
    private final Live live;
    private final SwitchedButtons switched;
    private final Sentences sentences;

    DriftButtons(ConfigDrift drift, DriftActions actions, Live live, SwitchedButtons switched, Sentences sentences) {
        this.drift = drift;
        this.actions = actions;
        this.live = live;
        this.switched = switched;
        this.sentences = sentences;
    }

    Component button() {
        Button button =
                new Button(VaadinIcon.UNLINK.create(), click -> new DriftDialog(drift, actions, sentences).open());
        button.setId("drift");
        label(button);
        live.keep(button, drift::watch, news -> true, () -> label(button));
        return switched.unlessOff(button, "config-drift.list");
    }

    /** What cannot be counted now shows no number, and says why; the page is of use without it. */
    private void label(Button button) {
        try {
            show(button, drift.counting());
            button.setTooltipText(null);
        } catch (RuntimeException failure) {
            show(button, 0);
            button.setTooltipText(sentences.onPage(button, failure));
        }
    }

    private static void show(Button button, int found) {
        button.setText(
                found == 0 ? button.getTranslation("config.drift") : button.getTranslation("config.drift-some", found));
        button.removeThemeVariants(ButtonVariant.ERROR);
        if (found > 0) {
            button.addThemeVariants(ButtonVariant.ERROR);
        }
    }
}
