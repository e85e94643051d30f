package io.mqconsole.shared;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The columns by which a list that is held in memory can be sorted. Unknown values come last whichever way a column is
 * sorted, and the columns in their own order break ties, so that pages never overlap.
 */
public final class Columns<T> {
    private final Map<String, Function<T, ? extends @Nullable Comparable<?>>> byName = new LinkedHashMap<>();

    /** @param name as in the API */
    public Columns<T> with(String name, Function<T, ? extends @Nullable Comparable<?>> value) {
        byName.put(name, value);
        return this;
    }

    public List<String> names() {
        return List.copyOf(byName.keySet());
    }

    /** @throws ConsoleException {@code validation-failed} if the order names a column that is not there */
    public Page<T> page(Collection<T> rows, PageQuery query) {
        List<T> page = rows.stream()
                .sorted(order(query))
                .skip(query.offset())
                .limit(query.pageSize())
                .toList();
        return Page.stored(page, query, rows.size());
    }

    private Comparator<T> order(PageQuery query) {
        Comparator<T> order = (left, right) -> 0;
        for (SortOrder by : new SortColumns(names(), List.of()).orderOf(query)) {
            order = order.thenComparing(comparator(Objects.requireNonNull(byName.get(by.column())), by.ascending()));
        }
        for (var column : byName.values()) {
            order = order.thenComparing(comparator(column, true));
        }
        return order;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // all values of one column have one type
    private Comparator<T> comparator(Function<T, ? extends @Nullable Comparable<?>> column, boolean ascending) {
        Comparator<Comparable> known = ascending ? Comparator.naturalOrder() : Comparator.reverseOrder();
        Comparator<@Nullable Comparable> unknownLast = Comparator.nullsLast(known);
        return (left, right) -> unknownLast.compare(column.apply(left), column.apply(right));
    }
}
