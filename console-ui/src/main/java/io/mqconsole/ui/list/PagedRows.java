package io.mqconsole.ui.list;

import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import io.mqconsole.shared.Page;
import io.mqconsole.shared.PageQuery;
import io.mqconsole.shared.SortOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Feeds a table page by page from a service. One call answers both how many rows there are and the first of them.
 *
 * <p>A failed call leaves the table empty and is told to the observer; it does not break the page.
 */
final class PagedRows<T> {
    static final int PAGE_SIZE = 50;

    /** A table asks for the rows on the screen and as many above and below: no more pages than this beside the last one. */
    private static final int NEAR = 5;

    /** Told what each call to the service gave. */
    interface Observer<T> {
        void loaded(Page<T> page);

        void failed(RuntimeException failure);
    }

    /** @param total how many rows match */
    record First<T>(List<T> rows, long total) {
        First {
            rows = List.copyOf(rows);
        }
    }

    private final Function<PageQuery, Page<T>> source;
    private final Function<T, Object> id;
    private final Observer<T> observer;
    private final CallbackDataProvider<T, Void> provider;
    private final Map<Integer, Page<T>> shown = new TreeMap<>();
    private List<SortOrder> sort = List.of();
    private boolean orderCounts;
    private @Nullable Page<T> counted;

    PagedRows(Function<PageQuery, Page<T>> source, Function<T, Object> id, Observer<T> observer) {
        this.source = source;
        this.id = id;
        this.observer = observer;
        this.provider = new CallbackDataProvider<>(this::fetch, this::count, id::apply);
    }

    DataProvider<T, Void> provider() {
        return provider;
    }

    /** Counts another order of the rows as a change that only {@link #reload()} shows. */
    void keepOrder() {
        orderCounts = true;
    }

    /** Reads everything again, from the first page. */
    void reload() {
        shown.clear();
        provider.refreshAll();
    }

    /**
     * The first rows of all that match, in the order that they are shown in; they are not kept.
     *
     * @param most so many, or less where there are not so many
     */
    First<T> first(int most) {
        var first = new ArrayList<T>();
        Page<T> page;
        int number = 1;
        do {
            page = source.apply(new PageQuery(number++, PageQuery.MAX_SIZE, sort));
            first.addAll(page.content());
        } while (!page.content().isEmpty() && first.size() < Math.min(most, page.total()));
        return new First<>(first.subList(0, Math.min(most, first.size())), page.total());
    }

    void sortBy(List<SortOrder> order) {
        sort = List.copyOf(order);
        shown.clear();
    }

    /**
     * Reads the pages that are shown again and puts new values into the rows where they stand.
     *
     * @return true when rows came or went, or are in another order that counts, which only {@link #reload()} shows
     */
    boolean refreshInPlace() {
        Set<Object> before = new HashSet<>();
        Set<Object> now = new HashSet<>();
        boolean otherTotal = shown.isEmpty();
        boolean otherOrder = false;
        for (Map.Entry<Integer, Page<T>> part : Map.copyOf(shown).entrySet()) {
            int number = part.getKey();
            Page<T> old = part.getValue();
            Page<T> page = source.apply(new PageQuery(number, PAGE_SIZE, sort));
            before.addAll(ids(old));
            now.addAll(ids(page));
            otherTotal |= old.total() != page.total();
            otherOrder |= !ids(old).equals(ids(page));
            page.content().stream().filter(row -> !old.content().contains(row)).forEach(provider::refreshItem);
            shown.put(number, page);
            observer.loaded(page);
        }
        return otherTotal || orderCounts && otherOrder || !before.equals(now);
    }

    private List<Object> ids(Page<T> page) {
        return page.content().stream().map(id).toList();
    }

    private int count(Query<T, Void> query) {
        try {
            Page<T> first = source.apply(new PageQuery(1, PAGE_SIZE, sort));
            counted = first;
            if (first.total() == 0) {
                observer.loaded(first);
            }
            return (int) Math.min(first.total(), Integer.MAX_VALUE);
        } catch (RuntimeException failure) {
            observer.failed(failure);
            return 0;
        }
    }

    private Stream<T> fetch(Query<T, Void> query) {
        int number = query.getOffset() / PAGE_SIZE + 1;
        int limit = query.getLimit();
        List<SortOrder> wanted =
                query.getSortOrders().stream().map(PagedRows::order).toList();
        try {
            Page<T> page = page(number, wanted);
            shown.put(number, page);
            // Those that were scrolled away would be read again and again for nobody.
            shown.keySet().removeIf(other -> Math.abs(other - number) > NEAR);
            observer.loaded(page);
            return page.content().stream().limit(limit);
        } catch (RuntimeException failure) {
            observer.failed(failure);
            return Stream.empty();
        }
    }

    /** The first page was just read to count the rows; it is used once. */
    private Page<T> page(int number, List<SortOrder> wanted) {
        Page<T> first = counted;
        counted = null;
        if (number == 1 && first != null && wanted.equals(sort)) {
            return first;
        }
        sort = wanted;
        return source.apply(new PageQuery(number, PAGE_SIZE, wanted));
    }

    private static SortOrder order(QuerySortOrder order) {
        return new SortOrder(order.getSorted(), order.getDirection() == SortDirection.ASCENDING);
    }
}
