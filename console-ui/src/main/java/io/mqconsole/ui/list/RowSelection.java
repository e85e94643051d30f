package io.mqconsole.ui.list;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializablePredicate;
import java.util.List;
import java.util.function.Function;

/**
 * The rows of a list that a user has ticked, by their ids, and the bar that counts them and offers what can be done with them.
 * They stay ticked while values change and other rows are looked for.
 */
public final class RowSelection<T> extends Div {
    private final Function<T, String> id;
    private final SerializablePredicate<T> may;
    private final int most;
    private final Span count = new Span();
    private final Div actions = new Div();
    private List<String> ids = List.of();
    /** How many rows match, of which all were ticked that can be; 0 once the user has chosen otherwise. */
    private long matching;

    private Runnable clearing = () -> {};
    private Runnable ticking = () -> {};

    /**
     * @param may whether a row can be ticked
     * @param most rows at once; with more nothing can be done
     */
    public RowSelection(Function<T, String> id, SerializablePredicate<T> may, int most) {
        this.id = id;
        this.may = may;
        this.most = most;
        addClassName("row-selection");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", getTranslation("list.selection"));
        count.getElement().setAttribute("role", "status");
        actions.addClassName("selection-actions");
        Button all = new Button(getTranslation("list.select-all", most), click -> ticking.run());
        all.addThemeVariants(ButtonVariant.TERTIARY);
        all.setId("select-all-rows");
        Button none = new Button(getTranslation("list.select-none"), click -> clear());
        none.addThemeVariants(ButtonVariant.TERTIARY);
        none.setId("select-no-rows");
        add(count, actions, all, none);
        setVisible(false);
    }

    /** Offers this for the ticked rows. */
    public void offer(Component... what) {
        actions.add(what);
    }

    /** Those that are ticked now. */
    public List<String> ids() {
        return ids;
    }

    public void clear() {
        clearing.run();
    }

    void over(ListTable<T> table, PagedRows<T> rows) {
        table.setSelectionMode(Grid.SelectionMode.MULTI);
        table.setItemSelectableProvider(may);
        table.addSelectionListener(selection -> {
            if (selection.isFromClient()) {
                matching = 0;
            }
            show(selection.getAllSelectedItems().stream().map(id).distinct().toList());
        });
        clearing = () -> {
            matching = 0;
            table.deselectAll();
        };
        ticking = () -> {
            PagedRows.First<T> first = rows.first(most);
            table.deselectAll();
            matching = first.total();
            table.asMultiSelect().select(first.rows().stream().filter(may).toList());
        };
    }

    private void show(List<String> ticked) {
        ids = ticked;
        boolean tooMany = ticked.size() > most;
        count.setText(tooMany ? getTranslation("list.selected-too-many", ticked.size(), most) : told(ticked.size()));
        actions.setVisible(!tooMany);
        setVisible(!ticked.isEmpty());
    }

    private String told(int ticked) {
        return matching > ticked
                ? getTranslation("list.selected-of", ticked, matching)
                : getTranslation("list.selected", ticked);
    }
}
