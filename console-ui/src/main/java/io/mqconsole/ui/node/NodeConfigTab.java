package io.mqconsole.ui.node;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.mqconsole.node.NodeConfig;
import io.mqconsole.ui.list.Moment;
import java.util.Locale;

/** The whole configuration as the node answered it, with a search over keys and values. */
class NodeConfigTab extends Div {
    private static final String HIDDEN = "••••••";

    private final Grid<NodeConfig.Entry> grid = new Grid<>();
    private final Span count = new Span();

    NodeConfigTab(NodeConfig config) {
        addClassName("config-tab");
        TextField search = new TextField();
        search.setId("config-search");
        search.setPlaceholder(getTranslation("node.config.search"));
        search.setAriaLabel(getTranslation("node.config.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.EAGER);
        search.addValueChangeListener(change -> filter(config, change.getValue()));
        count.addClassName("count");
        Div bar = new Div(search, count, new Moment(config.collectedAt()));
        bar.addClassName("list-bar");

        grid.addClassName("list-table");
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(NodeConfig.Entry::key)
                .setHeader(getTranslation("node.config.key"))
                .setResizable(true)
                .setWidth("22rem")
                .setFlexGrow(0)
                .setRowHeader(true);
        grid.addColumn(entry -> entry.hidden() ? HIDDEN : entry.value())
                .setHeader(getTranslation("node.config.value"))
                .setTooltipGenerator(entry -> entry.hidden() ? getTranslation("node.config.hidden") : entry.value())
                .setResizable(true);
        grid.setEmptyStateText(getTranslation("list.no-match"));
        add(bar, grid);
        filter(config, "");
    }

    private void filter(NodeConfig config, String part) {
        String sought = part.trim().toLowerCase(Locale.ROOT);
        var found = config.entries().stream()
                .filter(entry -> entry.key().toLowerCase(Locale.ROOT).contains(sought)
                        || !entry.hidden()
                                && entry.value().toLowerCase(Locale.ROOT).contains(sought))
                .toList();
        grid.setItems(found);
        count.setText(getTranslation(
                "node.config.count", found.size(), config.entries().size()));
    }
}
