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
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /** Says at one field what concerns it, while the form is still being filled in, and leaves the rest alone. */
    public void showAt(String name, ConsoleException failure) {
        HasValidationProperties field = fields.get(name);
        failure.fields().stream()
                .filter(problem -> field != null && problem.field().equals(name))
                .findFirst()
                .ifPresent(problem -> {
                    Objects.requireNonNull(field).setErrorMessage(say(problem.message()));
                    field.setInvalid(true);
                });
    }

    /** Leads to the first field that is wrong. */
    public void show(ConsoleException failure) {
        focus(mark(failure));
    }

    /**
     * Says it where it belongs and lets the user go on typing elsewhere.
     *
     * @return the first field that is wrong; null when it is none of those here
     */
    public @Nullable Component mark(ConsoleException failure) {
        clear();
        List<String> elsewhere = new ArrayList<>();
        Component first = null;
        for (FieldProblem problem : failure.fields()) {
            HasValidationProperties field = fields.get(problem.field());
            if (field == null) {
                elsewhere.add(elsewhere(problem));
                continue;
            }
            field.setErrorMessage(said(field) + say(problem.message()));
            field.setInvalid(true);
            first = first == null ? (Component) field : first;
        }
        boolean said =
                failure.fields().stream().anyMatch(problem -> problem.message().equals(failure.text()));
        if (failure.fields().isEmpty() || failure.code().status() != INVALID && !said) {
            elsewhere.addFirst(say(failure.text()));
        }
        elsewhere.forEach(sentence -> add(new Div(sentence)));
        setVisible(!elsewhere.isEmpty());
        return first;
    }

    private static final int INVALID = 400;
    /** How services name a cell of a file. */
    private static final Pattern CELL = Pattern.compile("row (\\d+): (.+)");

    private String elsewhere(FieldProblem problem) {
        Matcher cell = CELL.matcher(problem.field());
        return cell.matches()
                ? getTranslation("form.cell", cell.group(1), cell.group(2), say(problem.message()))
                : say(problem.message());
    }

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
