package io.mqconsole.ui.scope;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import io.mqconsole.scope.Scope;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.ui.shared.FieldErrors;
import java.util.List;

/**
 * A scope, chosen value by value or as text. The text is what counts: it is read by the rules of the service, and what is wrong
 * with it stands below.
 */
public class ScopeField extends CustomField<String> {
    private static final String ANY_ENVIRONMENT = "*";

    private final ScopePicker envs;
    private final ScopePicker nodes;
    private final ScopePicker units;
    private final TextArea text = new TextArea();
    /** Whether the pickers are being set to what the text says. */
    private boolean reading;

    public ScopeField(FieldErrors errors) {
        setLabel(getTranslation("scope.label"));
        envs = picker("scope-envs", getTranslation("scope.envs"), getTranslation("scope.any-env"));
        nodes = picker("scope-nodes", getTranslation("scope.hosts"), getTranslation("scope.any-host"));
        units = picker("scope-units", getTranslation("scope.units"), getTranslation("scope.any-unit"));
        text.setLabel(getTranslation("scope.text"));
        text.setHelperText(getTranslation("scope.hint"));
        text.setWidthFull();
        text.addClassName("code-field");
        text.addValueChangeListener(change -> {
            read(change.getValue());
            updateValue();
        });
        Div pickers = new Div(envs, nodes, units);
        pickers.addClassName("scope-pickers");
        Details written = new Details(getTranslation("scope.as-text"), text);
        written.addClassName("scope-as-text");
        add(pickers, written);
        setWidthFull();
        show(Scope.ALL);
        errors.bind("scope", this);
    }

    public final void show(Scope scope) {
        setValue(scope.json());
    }

    /** Offers what the brokers of the place are called now; other values may be typed. */
    public void offer(ScopeChoices choices) {
        reading = true;
        envs.offer(choices.envs());
        nodes.offer(choices.nodes());
        units.offer(choices.units());
        reading = false;
    }

    @Override
    protected String generateModelValue() {
        return text.getValue();
    }

    @Override
    protected void setPresentationValue(String value) {
        text.setValue(value);
    }

    private ScopePicker picker(String id, String label, String all) {
        var picker = new ScopePicker(label, all);
        picker.addClassName(id);
        picker.addValueChangeListener(change -> picked());
        return picker;
    }

    private void picked() {
        if (!reading) {
            List<String> environments = envs.chosen().isEmpty() ? List.of(ANY_ENVIRONMENT) : envs.chosen();
            text.setValue(new Scope(environments, nodes.chosen(), units.chosen()).json());
        }
    }

    private void read(String typed) {
        reading = true;
        try {
            Scope scope = Scope.parse(typed);
            envs.choose(scope.envs().stream()
                    .filter(env -> !env.equals(ANY_ENVIRONMENT))
                    .toList());
            nodes.choose(scope.nodes());
            units.choose(scope.units());
        } catch (ConsoleException notYet) {
            // Whoever types is not done; what is wrong in the end is said by those who use the text.
        } finally {
            reading = false;
        }
    }
}
