package io.mqconsole.ui.list;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The filter fields above a list. Each has the name of a URL parameter; what is set stands in the URL, so a filtered
 * list can be sent to somebody.
 */
public class Filters extends Div {
    private final Map<String, HasValue<?, String>> fields = new LinkedHashMap<>();
    private Runnable changed = () -> {};
    private boolean reading;

    public Filters() {
        addClassName("filters");
        getElement().setAttribute("role", "search");
    }

    /** Free text; matches a part of the value. */
    public Filters text(String parameter, String label) {
        TextField field = new TextField();
        field.setPlaceholder(label);
        field.setPrefixComponent(VaadinIcon.SEARCH.create());
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        return with(parameter, label, field, field);
    }

    /** One of the values that occur; another one may be typed. */
    public Filters suggest(String parameter, String label, Supplier<List<String>> values) {
        ComboBox<String> field = new ComboBox<>();
        field.setPlaceholder(label);
        field.setClearButtonVisible(true);
        field.setAllowCustomValue(true);
        field.addCustomValueSetListener(typed -> field.setValue(typed.getDetail()));
        field.setItems(query -> {
            String typed = query.getFilter().orElse("").toLowerCase(java.util.Locale.ROOT);
            return values.get().stream()
                    .filter(value -> value.toLowerCase(java.util.Locale.ROOT).contains(typed))
                    .skip(query.getOffset())
                    .limit(query.getLimit());
        });
        return with(parameter, label, field, field);
    }

    /** One of few values. */
    public Filters choice(String parameter, String label, List<String> values, Function<String, String> wording) {
        Select<String> field = new Select<>();
        field.setPlaceholder(label);
        field.setItems(values);
        field.setItemLabelGenerator(value -> value == null ? label : wording.apply(value));
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(label);
        return with(parameter, label, field, field);
    }

    void onChange(Runnable listener) {
        changed = listener;
    }

    /** Takes the values from the URL without telling anybody. */
    void read(QueryParameters query) {
        reading = true;
        fields.forEach((parameter, field) -> field.setValue(query.getSingleParameter(parameter)
                .filter(text -> !text.isBlank())
                .orElse(field.getEmptyValue())));
        reading = false;
    }

    /** What is set, by parameter. */
    public Map<String, String> values() {
        Map<String, String> set = new LinkedHashMap<>();
        fields.forEach((parameter, field) -> {
            String value = field.getValue();
            if (value != null && !value.isBlank()) {
                set.put(parameter, value.trim());
            }
        });
        return set;
    }

    void clear() {
        reading = true;
        fields.values().forEach(HasValue::clear);
        reading = false;
        changed.run();
    }

    private <C extends Component & com.vaadin.flow.component.HasAriaLabel & com.vaadin.flow.component.HasStyle>
            Filters with(String parameter, String label, C component, HasValue<?, String> field) {
        component.setId("filter-" + parameter);
        component.setAriaLabel(label);
        component.addClassName("filter");
        field.addValueChangeListener(change -> {
            if (!reading) {
                changed.run();
            }
        });
        fields.put(parameter, field);
        add(component);
        return this;
    }
}
