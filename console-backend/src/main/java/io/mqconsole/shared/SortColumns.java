package io.mqconsole.shared;

import java.util.List;

/**
 * The columns that a list can be sorted by.
 *
 * @param names as in the API
 * @param usual the order when none is asked for
 */
public record SortColumns(List<String> names, List<SortOrder> usual) {
    public SortColumns {
        names = List.copyOf(names);
        usual = List.copyOf(usual);
    }

    /** The wanted order, or the usual one; a column that is not in the table is refused. */
    public List<SortOrder> orderOf(PageQuery query) {
        for (SortOrder order : query.sort()) {
            if (!names.contains(order.column())) {
                throw ConsoleException.invalid(
                        "sort", Text.of("page.sort-unknown", order.column(), String.join(", ", names)));
            }
        }
        return query.sort().isEmpty() ? usual : query.sort();
    }
}
