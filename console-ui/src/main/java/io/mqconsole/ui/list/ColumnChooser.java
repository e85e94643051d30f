package io.mqconsole.ui.list;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.page.WebStorage;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Lets the user show and hide columns; the choice is kept in the browser. */
class ColumnChooser<T> extends MenuBar {
    private final Grid<T> grid;
    private final List<TableColumn<T>> columns;
    private final String storageKey;
    private final MenuItem root;

    ColumnChooser(String list, Grid<T> grid, List<TableColumn<T>> columns) {
        this.grid = grid;
        this.columns = columns.stream()
                .filter(column -> column.isExported() && !column.isFixed())
                .toList();
        this.storageKey = "mqconsole.columns." + list;
        this.root = addItem(VaadinIcon.GRID_H.create());
        root.add(getTranslation("list.columns"));
        setId("columns");
        for (TableColumn<T> column : this.columns) {
            MenuItem item = root.getSubMenu().addItem(getTranslation(column.titleKey()));
            item.setCheckable(true);
            item.setKeepOpen(true);
            item.setChecked(column.isShown());
            item.addClickListener(click -> {
                show(column, item.isChecked());
                remember();
            });
        }
        WebStorage.getItem(UI.getCurrent(), WebStorage.Storage.LOCAL_STORAGE, storageKey, this::restore);
    }

    private void show(TableColumn<T> column, boolean visible) {
        grid.getColumnByKey(column.key()).setVisible(visible);
    }

    private void remember() {
        String keys = columns.stream()
                .map(TableColumn::key)
                .filter(key -> grid.getColumnByKey(key).isVisible())
                .collect(Collectors.joining(","));
        WebStorage.setItem(WebStorage.Storage.LOCAL_STORAGE, storageKey, keys);
    }

    private void restore(@org.jspecify.annotations.Nullable String stored) {
        if (stored == null) {
            return;
        }
        Set<String> keys = Arrays.stream(stored.split(",")).collect(Collectors.toSet());
        List<MenuItem> items = root.getSubMenu().getItems();
        for (int i = 0; i < columns.size(); i++) {
            boolean visible = keys.contains(columns.get(i).key());
            items.get(i).setChecked(visible);
            show(columns.get(i), visible);
        }
    }
}
