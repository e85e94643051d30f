package io.mqconsole.ui.list;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import java.util.List;

/** A table of few rows, shown at full height. */
public class SmallTable<T> extends Grid<T> {
    public SmallTable(List<TableColumn<T>> columns, List<T> rows, String whenEmpty) {
        addClassName("small-table");
        addThemeVariants(GridVariant.NO_BORDER);
        setAllRowsVisible(true);
        setSelectionMode(SelectionMode.NONE);
        columns.forEach(column -> column.unsortable().addTo(this));
        setItems(rows);
        setEmptyStateText(whenEmpty);
    }

    /** Breaks what is too long for a cell into lines. */
    public SmallTable<T> breaking() {
        addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        return this;
    }
}
