package io.mqconsole.ui.shared;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.UI;
import io.mqconsole.apiswitch.SwitchGuard;
import io.mqconsole.shared.Text;
import java.util.Optional;

/**
 * Says at a button that its operation is switched off, before somebody fills in a form in vain. It is a kindness: the
 * service behind the button refuses in any case.
 */
@org.springframework.stereotype.Component
public class SwitchedButtons {
    private final SwitchGuard switches;
    private final Sentences sentences;

    SwitchedButtons(SwitchGuard switches, Sentences sentences) {
        this.switches = switches;
        this.sentences = sentences;
    }

    /** The button or link, or while its operation is off the same disabled, with the reason where the pointer rests. */
    public <C extends Component & HasEnabled> Component unlessOff(C button, String operation) {
        Optional<Text> refusal = switches.refusal(operation);
        return refusal.isEmpty()
                ? button
                : new Withheld(
                        button, sentences.say(refusal.get(), UI.getCurrent().getLocale()));
    }
}
