package io.mqconsole.ui.list;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.provider.SortDirection;
import io.mqconsole.shared.SortOrder;
import java.util.List;
import java.util.function.Supplier;

/**
 * The table of a list. New values appear where a row stands; rows are put in order again, added and removed only while
 * the pointer is elsewhere.
 */
class ListTable<T> extends Grid<T> {
    private final PagedRows<T> rows;
    private final Div emptiness = new Div();
    private Component firstUse = new Div();
    private boolean pointed;
    private boolean waiting;
    private boolean sorting;

    ListTable(List<TableColumn<T>> columns, PagedRows<T> rows, Runnable sorted) {
        this.rows = rows;
        addClassName("list-table");
        addThemeVariants(GridVariant.NO_BORDER);
        setPageSize(PagedRows.PAGE_SIZE);
        setMultiSort(false);
        setColumnReorderingAllowed(true);
        setSelectionMode(SelectionMode.NONE);
        columns.forEach(column -> column.addTo(this));
        setEmptyStateComponent(emptiness);
        setDataProvider(rows.provider());
        addSortListener(change -> {
            if (!sorting) {
                rows.sortBy(order());
                sorted.run();
            }
        });
        getElement().addEventListener("mouseenter", entered -> pointed = true);
        getElement().addEventListener("mouseleave", left -> {
            pointed = false;
            catchUp();
        });
    }

    void setFirstUse(Component component) {
        firstUse = component;
    }

    /** Says why there are no rows: nothing exists, or nothing matches. */
    void explainEmptiness(boolean unfiltered, Supplier<Component> nothingMatches) {
        Component wanted = unfiltered ? firstUse : nothingMatches.get();
        boolean same = emptiness.getChildren().anyMatch(child -> child == wanted);
        if (!same) {
            emptiness.removeAll();
            emptiness.add(wanted);
        }
    }

    List<SortOrder> order() {
        return getSortOrder().stream()
                .map(order ->
                        new SortOrder(order.getSorted().getKey(), order.getDirection() == SortDirection.ASCENDING))
                .toList();
    }

    /** Puts the table in this order; columns that it does not have, or does not sort by, are left out. */
    void sortAs(List<SortOrder> wanted) {
        sorting = true;
        sort(wanted.stream()
                .filter(order -> getColumnByKey(order.column()) != null
                        && getColumnByKey(order.column()).isSortable())
                .map(order -> new GridSortOrder<>(
                        getColumnByKey(order.column()),
                        order.ascending() ? SortDirection.ASCENDING : SortDirection.DESCENDING))
                .toList());
        sorting = false;
        rows.sortBy(order());
    }

    void refreshInPlace() {
        waiting |= rows.refreshInPlace();
        catchUp();
    }

    private void catchUp() {
        if (waiting && !pointed) {
            waiting = false;
            rows.reload();
        }
    }
}
