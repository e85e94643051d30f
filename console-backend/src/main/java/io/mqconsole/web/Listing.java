package io.mqconsole.web;

import com.fasterxml.jackson.annotation.JsonValue;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.Page;
import io.mqconsole.shared.PageQuery;
import io.mqconsole.shared.Text;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What a list operation returns: as JSON the page that was asked for, as CSV all rows that match its filter, in its order.
 */
public final class Listing<T> {
    /** A longer list is refused as CSV; the filter must be narrower. */
    public static final int MAX_ROWS = 100_000;

    private final Class<T> rowType;
    private final PageQuery query;
    private final Function<PageQuery, Page<T>> source;
    private final Page<T> page;

    private Listing(Class<T> rowType, PageQuery query, Function<PageQuery, Page<T>> source) {
        this.rowType = rowType;
        this.query = query;
        this.source = source;
        this.page = source.apply(query);
    }

    /**
     * @param rowType a record; its components are the columns of the CSV
     * @param source reads one page; it is called once for JSON, and again for each part of a CSV
     */
    public static <T extends Record> Listing<T> of(
            Class<T> rowType, PageQuery query, Function<PageQuery, Page<T>> source) {
        return new Listing<>(rowType, query, source);
    }

    @JsonValue
    public Page<T> page() {
        return page;
    }

    public Class<T> rowType() {
        return rowType;
    }

    /** Hands over every row of the list, whatever page was asked for. */
    public void forEach(Consumer<T> row) {
        checkSize();
        int pages = (int) Math.ceilDiv(page.total(), (long) PageQuery.MAX_SIZE);
        for (int number = 1; number <= pages; number++) {
            source.apply(new PageQuery(number, PageQuery.MAX_SIZE, query.sort()))
                    .content()
                    .forEach(row);
        }
    }

    /** @throws ConsoleException when the list is too long for one file */
    void checkSize() {
        if (page.total() > MAX_ROWS) {
            throw ConsoleException.invalid("filter", Text.of("web.csv-too-long", page.total(), MAX_ROWS));
        }
    }
}
