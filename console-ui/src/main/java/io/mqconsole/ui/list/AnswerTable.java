package io.mqconsole.ui.list;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializablePredicate;
import java.util.List;

/**
 * A table of all that was answered to one question: sorted in the page without asking again, as high as its rows while they
 * are few, and scrolling when they are many.
 */
public class AnswerTable<T> extends Grid<T> {
    private static final int FEW = 25;

    public AnswerTable(List<TableColumn<T>> columns, List<T> rows, String whenEmpty) {
        addThemeVariants(GridVariant.NO_BORDER);
        addClassName("small-table");
        setSelectionMode(SelectionMode.NONE);
        setMultiSort(false);
        columns.forEach(column -> column.addSortedTo(this));
        setEmptyStateText(whenEmpty);
        show(rows);
    }

    public final void show(List<T> rows) {
        setAllRowsVisible(rows.size() <= FEW);
        setItems(rows);
    }

    /** Marks rows that need a look. */
    public AnswerTable<T> markRows(SerializablePredicate<T> which) {
        setPartNameGenerator(row -> which.test(row) ? "marked" : null);
        return this;
    }

    /** Opens more about a row below it, by its own button. */
    public AnswerTable<T> withDetails(SerializableFunction<T, Component> details) {
        setItemDetailsRenderer(new ComponentRenderer<>(details));
        setDetailsVisibleOnClick(false);
        return this;
    }
}
