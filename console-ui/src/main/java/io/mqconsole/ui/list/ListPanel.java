package io.mqconsole.ui.list;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializablePredicate;
import com.vaadin.flow.router.Location;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.Page;
import io.mqconsole.shared.PageQuery;
import io.mqconsole.shared.SortOrder;
import io.mqconsole.ui.shared.Sentences;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A whole list: filters, table, count and age, and what stands there instead when there is nothing or nothing can be
 * read.
 */
public class ListPanel<T> extends Div {
    private final Filters filters;
    private final Sentences sentences;
    private final ListTable<T> table;
    private final PagedRows<T> rows;
    private final UrlState url = new UrlState();
    private final PartialNotice partial = new PartialNotice();
    private final Span total = new Span();
    private final Moment collected = new Moment(null);
    private final Span age = new Span();
    private final Div problem = new Div();
    private final Div tools = new Div();
    private List<SortOrder> usual = List.of();
    private Supplier<CsvSource<T>> csv;

    /**
     * @param name of the list, for the file name of the export and the columns that the browser remembers
     * @param source reads a page for the filters as they are set when it is called
     */
    public ListPanel(
            String name,
            List<TableColumn<T>> columns,
            Filters filters,
            Function<T, Object> id,
            Function<PageQuery, Page<T>> source,
            Sentences sentences) {
        this.filters = filters;
        this.sentences = sentences;
        this.rows = new PagedRows<>(source, id, new Results());
        this.table = new ListTable<>(columns, rows, this::rememberInUrl);
        addClassName("list-panel");

        tools.add(new ColumnChooser<>(name, table, columns));
        tools.addClassName("list-tools");
        csv = () -> new CsvSource<>(name.toLowerCase(Locale.ROOT), source);
        withTool(new FileLink(
                "export", getTranslation("list.export"), new CsvDownload<>(columns, () -> csv.get()), sentences));
        Div bar = new Div(filters, tools);
        bar.addClassName("list-bar");

        age.add(getTranslation("list.collected") + " ");
        age.add(collected);
        age.setVisible(false);
        Div foot = new Div(total, age);
        foot.addClassName("list-foot");
        problem.setVisible(false);
        add(bar, partial, problem, table, foot);

        filters.onChange(() -> {
            rememberInUrl();
            rows.reload();
        });
    }

    /** What stands there while there is nothing to list at all. */
    public ListPanel<T> whenEmpty(Component component) {
        table.setFirstUse(component);
        return this;
    }

    /** Opens more about a row below it when it is clicked. */
    public ListPanel<T> withDetails(SerializableFunction<T, Component> details) {
        table.setItemDetailsRenderer(new ComponentRenderer<>(details));
        return this;
    }

    /** Offers something else beside the choice of columns, such as a link to a file. */
    public final ListPanel<T> withTool(Component tool) {
        tools.add(tool);
        return this;
    }

    /** Asks once for each file what it is made of, so that it may be told apart from what comes while it is read. */
    public ListPanel<T> withCsvOf(Supplier<CsvSource<T>> source) {
        csv = source;
        return this;
    }

    /** Marks rows that need a look. */
    public ListPanel<T> markRows(SerializablePredicate<T> which) {
        table.setPartNameGenerator(row -> which.test(row) ? "marked" : null);
        return this;
    }

    /** Lets the user tick rows; those that are ticked stay so while values change. */
    public ListPanel<T> selectable(Consumer<Set<T>> chosen) {
        table.setSelectionMode(Grid.SelectionMode.MULTI);
        table.addSelectionListener(selection -> chosen.accept(selection.getAllSelectedItems()));
        return this;
    }

    /** Lets the user tick rows and offers above them what can be done with those. */
    public ListPanel<T> withSelection(RowSelection<T> selection) {
        selection.over(table, rows);
        addComponentAtIndex(indexOf(table), selection);
        return this;
    }

    /** The order while the user has asked for none; as values change the rows are put in order again. */
    public ListPanel<T> sortedBy(SortOrder order) {
        rows.keepOrder();
        usual = List.of(order);
        return this;
    }

    /** For lists of few rows. */
    public ListPanel<T> asHighAsItsRows() {
        table.setAllRowsVisible(true);
        return this;
    }

    /** For lists whose order means something. */
    public ListPanel<T> unsortable() {
        table.getColumns().forEach(column -> column.setSortable(false));
        return this;
    }

    /** Breaks what is too long for a cell into lines. */
    public ListPanel<T> ofLongSentences() {
        table.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        return this;
    }

    /** Takes filters and order from the URL of this page. */
    public void open(Location location) {
        url.at(location);
        filters.read(location.getQueryParameters());
        table.sortAs(url.sort().isEmpty() ? usual : url.sort());
        rows.reload();
    }

    public void reload() {
        rows.reload();
    }

    /**
     * Shows new values where the rows stand; see {@link ListTable#refreshInPlace()}.
     *
     * @return false when they could not be read, which the list says
     */
    public boolean refreshInPlace() {
        try {
            table.refreshInPlace();
            return true;
        } catch (RuntimeException failure) {
            showNotRefreshed(failure);
            return false;
        }
    }

    /** Without the database nobody has lost the right to rows that stand there: they stay, and their age counts on. */
    private void showNotRefreshed(RuntimeException failure) {
        if (sentences.tell(failure, getLocale()).code() != ErrorCode.DATABASE_UNAVAILABLE) {
            showProblem(failure);
        } else if (!problem.isVisible()) {
            problem.removeAll();
            problem.add(new Warning(getTranslation("list.database-away")));
            problem.setVisible(true);
        }
    }

    private void rememberInUrl() {
        url.replace(filters.values(), table.order());
    }

    private void showProblem(RuntimeException failure) {
        problem.removeAll();
        problem.add(new ErrorState(getTranslation("list.failed"), sentences.of(failure, getLocale()), rows::reload));
        problem.setVisible(true);
        table.setVisible(false);
    }

    private class Results implements PagedRows.Observer<T> {
        @Override
        public void loaded(Page<T> page) {
            problem.setVisible(false);
            table.setVisible(true);
            table.explainEmptiness(!filters.areSet(), ListPanel.this::nothingMatches);
            total.setText(getTranslation("list.total", page.total()));
            partial.show(page.failures());
            collected.set(page.collectedAt());
            age.setVisible(page.collectedAt() != null);
        }

        @Override
        public void failed(RuntimeException failure) {
            showProblem(failure);
        }
    }

    private Component nothingMatches() {
        Button clear = new Button(getTranslation("list.clear-filters"), click -> filters.clear());
        return new EmptyState(getTranslation("list.no-match"), getTranslation("list.no-match-hint"), clear);
    }
}
