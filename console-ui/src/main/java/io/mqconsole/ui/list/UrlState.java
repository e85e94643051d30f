package io.mqconsole.ui.list;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import io.mqconsole.shared.SortOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps filters and order of a list in the URL without a new entry in the browser's history for each letter typed. */
class UrlState {
    private static final String SORT = "sort";

    private Location location = new Location("");

    void at(Location page) {
        location = page;
    }

    /** The order that the URL asks for, as {@code sort=column,asc}. */
    List<SortOrder> sort() {
        return location.getQueryParameters().getParameters(SORT).stream()
                .map(text -> text.split(",", 2))
                .map(parts -> new SortOrder(parts[0], parts.length < 2 || !"desc".equals(parts[1])))
                .toList();
    }

    void replace(Map<String, String> filters, List<SortOrder> sort) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        filters.forEach((parameter, value) -> all.put(parameter, List.of(value)));
        if (!sort.isEmpty()) {
            all.put(
                    SORT,
                    sort.stream()
                            .map(order -> order.column() + (order.ascending() ? ",asc" : ",desc"))
                            .toList());
        }
        location = new Location(location.getPath(), new QueryParameters(all));
        UI.getCurrent().getPage().getHistory().replaceState(null, location);
    }
}
