package io.mqconsole.shared;

import java.util.List;

/**
 * Which part of a list is wanted.
 *
 * @param pageNum from 1
 * @param pageSize 1 to 500
 */
public record PageQuery(int pageNum, int pageSize, List<SortOrder> sort) {
    public static final int MAX_SIZE = 500;

    public PageQuery {
        sort = List.copyOf(sort);
        if (pageNum < 1) {
            throw ConsoleException.invalid("pageNum", Text.of("page.num-too-small"));
        }
        if (pageSize < 1 || pageSize > MAX_SIZE) {
            throw ConsoleException.invalid("pageSize", Text.of("page.size-out-of-range", MAX_SIZE));
        }
    }

    public static PageQuery first(int pageSize) {
        return new PageQuery(1, pageSize, List.of());
    }

    /** Rows before this page. */
    public long offset() {
        return (pageNum - 1L) * pageSize;
    }
}
