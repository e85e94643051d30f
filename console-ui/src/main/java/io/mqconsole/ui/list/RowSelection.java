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
        table.addSelectionListener(selection ->
                show(selection.getAllSelectedItems().stream().map(id).distinct().toList()));
        clearing = table::deselectAll;
        ticking = () -> {
            table.deselectAll();
            table.asMultiSelect().select(rows.first(most).stream().filter(may).toList());
        };
    }

    private void show(List<String> ticked) {
        ids = ticked;
        boolean tooMany = ticked.size() > most;
        count.setText(
                tooMany
                        ? getTranslation("list.selected-too-many", ticked.size(), most)
                        : getTranslation("list.selected", ticked.size()));
        actions.setVisible(!tooMany);
        setVisible(!ticked.isEmpty());
    }
}
