package io.mqconsole.ui.list;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import io.mqconsole.shared.TextMatch;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The filter fields above a list. Each has the name of a URL parameter; what is set stands in the URL, so a filtered
 * list can be sent to somebody.
 */
public class Filters extends Div {
    private static final int LONGEST = 200;

    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Set<String> kept = new HashSet<>();
    private Runnable changed = () -> {};
    private boolean reading;

    /** How a parameter is read from its field and written into it; blank for nothing. */
    private record Field(Supplier<String> read, Consumer<String> write) {}

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
        field.setMaxLength(LONGEST);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        return with(parameter, label, field, new Field(field::getValue, field::setValue));
    }

    /** One of the values that occur; another one may be typed. */
    public Filters suggest(String parameter, String label, Supplier<List<String>> values) {
        ComboBox<String> field = new ComboBox<>();
        field.setPlaceholder(label);
        field.setClearButtonVisible(true);
        field.setAllowCustomValue(true);
        field.addCustomValueSetListener(typed -> field.setValue(typed.getDetail()));
        field.setItems(query -> {
            String typed = query.getFilter().orElse("").toLowerCase(Locale.ROOT);
            return values.get().stream()
                    .filter(value -> value.toLowerCase(Locale.ROOT).contains(typed))
                    .skip(query.getOffset())
                    .limit(query.getLimit());
        });
        return with(
                parameter, label, field, new Field(() -> orBlank(field.getValue()), text -> setOrClear(field, text)));
    }

    /** One of few values. */
    public Filters choice(String parameter, String label, List<String> values, Function<String, String> wording) {
        Select<String> field = new Select<>();
        field.setPlaceholder(label);
        field.setItems(values);
        field.setItemLabelGenerator(value -> value == null ? label : wording.apply(value));
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(label);
        return with(
                parameter,
                label,
                field,
                new Field(
                        () -> orBlank(field.getValue()), text -> setOrClear(field, values.contains(text) ? text : "")));
    }

    /**
     * Any of few values, in the URL separated by commas.
     *
     * @param label says too what is listed while none is chosen
     */
    public Filters several(String parameter, String label, List<String> values, Function<String, String> wording) {
        MultiSelectComboBox<String> field = new MultiSelectComboBox<>();
        field.setPlaceholder(label);
        field.setItems(values);
        field.setItemLabelGenerator(wording::apply);
        field.setAutoExpand(MultiSelectComboBox.AutoExpandMode.HORIZONTAL);
        return with(
                parameter,
                label,
                field,
                new Field(
                        () -> String.join(
                                ",",
                                values.stream()
                                        .filter(field.getValue()::contains)
                                        .toList()),
                        text -> field.setValue(Arrays.stream(text.split(","))
                                .filter(values::contains)
                                .collect(Collectors.toSet()))));
    }

    /** Something that is asked for or not. */
    public Filters flag(String parameter, String label) {
        Checkbox field = new Checkbox(label);
        return with(
                parameter,
                label,
                field,
                new Field(
                        () -> field.getValue() ? Boolean.TRUE.toString() : "",
                        text -> field.setValue(Boolean.parseBoolean(text))));
    }

    /** A day, in the URL as {@code 2026-11-21}. */
    public Filters day(String parameter, String label) {
        DayField field = new DayField();
        field.setPlaceholder(label);
        field.setClearButtonVisible(true);
        return with(
                parameter,
                label,
                field,
                new Field(
                        () -> field.getValue() == null ? "" : field.getValue().toString(),
                        text -> field.setValue(dayOf(text))));
    }

    /** A value that has no field here, such as the region that the page's header switches. */
    public Filters hidden(String parameter) {
        String[] value = {""};
        fields.put(parameter, new Field(() -> value[0], text -> value[0] = text));
        kept.add(parameter);
        return this;
    }

    void onChange(Runnable listener) {
        changed = listener;
    }

    /** Takes the values from the URL without telling anybody. */
    void read(QueryParameters query) {
        reading = true;
        fields.forEach((parameter, field) -> {
            String text = query.getSingleParameter(parameter).orElse("").trim();
            field.write().accept(text.length() <= LONGEST ? text : text.substring(0, LONGEST));
        });
        reading = false;
    }

    /** What is set, by parameter. */
    public Map<String, String> values() {
        Map<String, String> set = new LinkedHashMap<>();
        fields.forEach((parameter, field) -> {
            String value = field.read().get().trim();
            if (!value.isEmpty()) {
                set.put(parameter, value);
            }
        });
        return set;
    }

    /** True when a field narrows the list. */
    boolean areSet() {
        return !kept.containsAll(values().keySet());
    }

    void clear() {
        reading = true;
        fields.forEach((parameter, field) -> {
            if (!kept.contains(parameter)) {
                field.write().accept("");
            }
        });
        reading = false;
        changed.run();
    }

    /** What is typed matches a part of the value. */
    protected static @Nullable TextMatch part(@Nullable String text) {
        return text == null ? null : TextMatch.part(text);
    }

    /** A value that somebody typed into the URL and that does not exist asks for nothing. */
    protected static <E extends Enum<E>> @Nullable E oneOf(E[] values, @Nullable String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** The constants that are named, separated by commas; null for none. */
    protected static <E extends Enum<E>> @Nullable List<E> allOf(E[] values, @Nullable String names) {
        List<String> wanted = names == null ? List.of() : List.of(names.split(","));
        List<E> found = Arrays.stream(values)
                .filter(value -> wanted.contains(value.name()))
                .toList();
        return found.isEmpty() ? null : found;
    }

    protected static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    /** The first moment of a day, or of one that many days later, in the reader's calendar. */
    protected static @Nullable Instant startOf(@Nullable String day, int daysLater) {
        return day == null ? null : DayField.startOf(LocalDate.parse(day).plusDays(daysLater));
    }

    private <C extends Component & HasAriaLabel & HasStyle & HasValue<?, ?>> Filters with(
            String parameter, String label, C component, Field field) {
        component.setId("filter-" + parameter);
        component.setAriaLabel(label);
        component.addClassName("filter");
        component.addValueChangeListener(change -> {
            if (!reading) {
                changed.run();
            }
        });
        fields.put(parameter, field);
        add(component);
        return this;
    }

    private static String orBlank(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static void setOrClear(HasValue<?, String> field, String text) {
        if (text.isEmpty()) {
            field.clear();
        } else {
            field.setValue(text);
        }
    }

    /** A date that somebody typed wrongly into the URL asks for nothing. */
    private static @Nullable LocalDate dayOf(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException malformed) {
            return null;
        }
    }
}
