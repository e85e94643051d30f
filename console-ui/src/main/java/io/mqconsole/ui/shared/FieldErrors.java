package io.mqconsole.ui.shared;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.FieldProblem;
import io.mqconsole.shared.Text;
import io.mqconsole.shared.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Shows what a service says of a form: each sentence at the field it concerns, and what concerns none, or the whole, on
 * top. The rules themselves are the service's.
 */
public class FieldErrors extends Div {
    private final Texts texts;
    private final Map<String, HasValidationProperties> fields = new LinkedHashMap<>();

    public FieldErrors(Texts texts) {
        this.texts = texts;
        addClassName("form-error");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    /** @param name of the field as the service names it */
    public <F extends Component & HasValidationProperties & HasValue<?, ?>> F bind(String name, F field) {
        fields.put(name, field);
        field.addValueChangeListener(change -> field.setInvalid(false));
        return field;
    }

    public void clear() {
        removeAll();
        setVisible(false);
        fields.values().forEach(field -> field.setInvalid(false));
    }

    public void show(ConsoleException failure) {
        clear();
        List<String> elsewhere = new ArrayList<>();
        Component first = null;
        for (FieldProblem problem : failure.fields()) {
            HasValidationProperties field = fields.get(problem.field());
            if (field == null) {
                elsewhere.add(say(problem.message()));
                continue;
            }
            field.setErrorMessage(said(field) + say(problem.message()));
            field.setInvalid(true);
            first = first == null ? (Component) field : first;
        }
        if (failure.fields().isEmpty() || failure.code().status() != INVALID) {
            elsewhere.addFirst(say(failure.text()));
        }
        elsewhere.forEach(sentence -> add(new Div(sentence)));
        setVisible(!elsewhere.isEmpty());
        focus(first);
    }

    private static final int INVALID = 400;

    private static String said(HasValidationProperties field) {
        return field.isInvalid() ? field.getErrorMessage() + " " : "";
    }

    private static void focus(@Nullable Component field) {
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }

    private String say(Text text) {
        return texts.say(text, getLocale());
    }
}
