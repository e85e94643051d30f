package io.mqconsole.ui.list;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.Renderer;
import java.time.Instant;
import java.util.Comparator;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A column of a table: what it shows, what it exports, and under which name it is sorted. */
public final class TableColumn<T> {
    private final String titleKey;
    private final Renderer<T> renderer;
    private Function<T, ? extends @Nullable Object> value;
    private @Nullable String title;
    private boolean sortable = true;
    private boolean shown = true;
    private boolean number;
    private boolean fixed;
    private boolean exported = true;
    private String width = "8rem";

    private TableColumn(String titleKey, Renderer<T> renderer, Function<T, ? extends @Nullable Object> value) {
        this.titleKey = titleKey;
        this.renderer = renderer;
        this.value = value;
    }

    /** Words; what is unknown is a dash. */
    public static <T> TableColumn<T> text(String titleKey, Function<T, @Nullable String> value) {
        return new TableColumn<>(titleKey, Cells.words(value, row -> ""), value);
    }

    /**
     * Words that lead to another page.
     *
     * @param href null where there is no such page
     */
    public static <T> TableColumn<T> link(
            String titleKey, Function<T, String> value, Function<T, @Nullable String> href) {
        return new TableColumn<>(titleKey, Cells.link(value, href), value);
    }

    /**
     * A number, aligned with those above and below.
     *
     * @param shown how people read it; null for unknown
     * @param why it is unknown
     */
    public static <T> TableColumn<T> number(
            String titleKey,
            Function<T, ? extends @Nullable Number> value,
            Function<T, @Nullable String> shown,
            Function<T, String> why) {
        var column = new TableColumn<>(titleKey, Cells.words(shown, why), value);
        column.number = true;
        return column;
    }

    /** A number that may come with a tone and a note, aligned with those above and below. */
    public static <T> TableColumn<T> measure(
            String titleKey, Function<T, ? extends @Nullable Object> value, Function<T, Measure> measure) {
        var column = new TableColumn<>(titleKey, Cells.measure(measure), value);
        column.number = true;
        return column;
    }

    /** A word with a tone. */
    public static <T> TableColumn<T> state(
            String titleKey, Function<T, State> state, Function<T, ? extends @Nullable Object> value) {
        return new TableColumn<>(titleKey, Cells.state(state), value);
    }

    /**
     * Words, and a state for what is unusual about them.
     *
     * @param state null for nothing unusual
     */
    public static <T> TableColumn<T> textWithState(
            String titleKey, Function<T, @Nullable String> value, Function<T, @Nullable State> state) {
        return new TableColumn<>(titleKey, Cells.wordsWithState(value, state), value);
    }

    /** How long ago. */
    public static <T> TableColumn<T> ago(String titleKey, Function<T, @Nullable Instant> value) {
        return new TableColumn<>(titleKey, Cells.time(value, false), value);
    }

    /** A date. */
    public static <T> TableColumn<T> date(String titleKey, Function<T, @Nullable Instant> value) {
        return new TableColumn<>(titleKey, Cells.time(value, true), value).width("12rem");
    }

    /** A date that is counted down to while it is pending. */
    public static <T> TableColumn<T> deadline(
            String titleKey, Function<T, @Nullable Instant> value, Predicate<T> pending) {
        return new TableColumn<>(titleKey, Cells.deadline(value, pending), value).width("12rem");
    }

    /** A part of a whole, 0 to 1, as a bar with its percentage. */
    public static <T> TableColumn<T> share(
            String titleKey, Function<T, @Nullable Double> value, Function<T, String> why) {
        var column = new TableColumn<>(titleKey, Cells.share(value, why), value);
        column.number = true;
        return column;
    }

    /** Anything else. */
    public static <T> TableColumn<T> rendered(
            String titleKey, Renderer<T> renderer, Function<T, ? extends @Nullable Object> value) {
        return new TableColumn<>(titleKey, renderer, value);
    }

    /** Another value in the export than on the page: the API's own, where the page has words of a language. */
    public TableColumn<T> exportedAs(Function<T, ? extends @Nullable Object> raw) {
        value = raw;
        return this;
    }

    /** A title that needs no translation, such as the name of a broker. */
    public TableColumn<T> titled(String words) {
        title = words;
        return this;
    }

    public TableColumn<T> unsortable() {
        sortable = false;
        return this;
    }

    /** Not shown until the user chooses it. */
    public TableColumn<T> hidden() {
        shown = false;
        return this;
    }

    /** Always shown, and stays at the left while the others scroll. */
    public TableColumn<T> fixed() {
        fixed = true;
        return this;
    }

    /** Holds buttons: neither exported nor chosen away, and stays at the right while the others scroll. */
    public TableColumn<T> screenOnly() {
        exported = false;
        return this;
    }

    boolean isExported() {
        return exported;
    }

    public TableColumn<T> width(String css) {
        width = css;
        return this;
    }

    /** Its name for sorting, in the URL and in the user's choice of columns: the last part of the title's key. */
    public String key() {
        return titleKey.substring(titleKey.lastIndexOf('.') + 1);
    }

    String titleKey() {
        return titleKey;
    }

    boolean isShown() {
        return shown;
    }

    boolean isFixed() {
        return fixed;
    }

    @Nullable
    Object valueOf(T row) {
        return value.apply(row);
    }

    Grid.Column<T> addTo(Grid<T> grid) {
        Grid.Column<T> column = grid.addColumn(renderer)
                .setKey(key())
                .setHeader(title == null ? grid.getTranslation(titleKey) : title)
                .setWidth(width)
                .setFlexGrow(number ? 0 : 1)
                .setResizable(true)
                .setFrozen(fixed)
                .setFrozenToEnd(!exported);
        column.setVisible(shown);
        column.setRowHeader(fixed);
        if (number) {
            column.setTextAlign(ColumnTextAlign.END);
        }
        if (sortable) {
            column.setSortProperty(key());
        }
        return column;
    }

    /** Adds it to a table that sorts its rows itself; unknown values come last. */
    void addSortedTo(Grid<T> grid) {
        Grid.Column<T> column = addTo(grid);
        if (sortable) {
            column.setComparator(this::compare);
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // all values of one column have one type
    private int compare(T left, T right) {
        Comparator<@Nullable Comparable> order = Comparator.nullsLast(Comparator.naturalOrder());
        return order.compare((Comparable) valueOf(left), (Comparable) valueOf(right));
    }
}
