package io.mqconsole.ui.group;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.mqconsole.group.RetryPolicy;
import io.mqconsole.group.RetryPolicy.Type;
import io.mqconsole.ui.shared.FieldErrors;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** When failed messages come back. Nothing is chosen where it stays as it is, or is one that cannot be set here. */
class RetryPolicyFields extends Div {
    private final Select<Type> type = new Select<>();
    private final TextField initial = delay("initial");
    private final TextField max = delay("max");
    private final TextField multiplier = delay("multiplier");
    private final TextField steps = delay("steps");
    private final transient @Nullable RetryPolicy before;

    RetryPolicyFields(FieldErrors errors, @Nullable RetryPolicy value) {
        this.before = value;
        type.setLabel(getTranslation("group.retry-policy"));
        type.setHelperText(getTranslation("group.retry-policy-hint"));
        type.setPlaceholder(getTranslation("group.retry-policy-stays"));
        type.setItems(Type.values());
        type.setItemLabelGenerator(this::label);
        type.setId("group-retryPolicy");
        errors.bind("retryPolicy", type);
        initial.setLabel(getTranslation("group.retry-initial"));
        max.setLabel(getTranslation("group.retry-max"));
        multiplier.setLabel(getTranslation("group.retry-multiplier"));
        steps.setLabel(getTranslation("group.retry-steps"));
        steps.setHelperText(getTranslation("group.retry-steps-hint"));
        addClassName("form-grid");
        add(type, initial, max, multiplier, steps);
        type.addValueChangeListener(change -> offer(change.getValue()));
        offer(null);
        if (value != null) {
            show(value);
        }
    }

    private static TextField delay(String name) {
        TextField field = new TextField();
        field.setId("group-retry-" + name);
        return field;
    }

    private String label(Type one) {
        return switch (one) {
            case USUAL -> getTranslation("group.retry-usual");
            case EXPONENTIAL -> getTranslation("group.retry-exponential");
            case STEPS -> getTranslation("group.retry-in-steps");
        };
    }

    private void offer(@Nullable Type chosen) {
        List.of(initial, max, multiplier).forEach(field -> field.setVisible(chosen == Type.EXPONENTIAL));
        steps.setVisible(chosen == Type.STEPS);
    }

    private void show(RetryPolicy value) {
        type.setValue(value.type());
        initial.setValue(Objects.toString(value.initialMs(), ""));
        max.setValue(Objects.toString(value.maxMs(), ""));
        multiplier.setValue(Objects.toString(value.multiplier(), ""));
        List<Long> delays = value.stepsMs();
        steps.setValue(
                delays == null ? "" : delays.stream().map(String::valueOf).collect(Collectors.joining(" ")));
    }

    /** Null where nothing is chosen. */
    @Nullable
    RetryPolicy filled() {
        Type chosen = type.getValue();
        if (chosen == null) {
            return null;
        }
        return switch (chosen) {
            case USUAL -> RetryPolicy.USUAL;
            case EXPONENTIAL -> new RetryPolicy(chosen, number(initial), number(max), number(multiplier), null);
            case STEPS -> new RetryPolicy(chosen, null, null, null, numbers(steps.getValue()));
        };
    }

    /** Null where it is as it was. */
    @Nullable
    RetryPolicy changed() {
        RetryPolicy now = filled();
        return Objects.equals(before, now) ? null : now;
    }

    private static List<Long> numbers(String text) {
        return Arrays.stream(text.strip().split("[,\\s]+"))
                .map(RetryPolicyFields::number)
                .toList();
    }

    private static Long number(TextField field) {
        return number(field.getValue().strip());
    }

    /** What is no number is none that fits; the service says so. */
    private static Long number(String text) {
        return text.matches("\\d{1,12}") ? Long.valueOf(text) : Long.valueOf(0);
    }
}
