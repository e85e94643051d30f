package io.mqconsole.change;

import java.util.List;
import java.util.stream.IntStream;

/** Rows in portions of what one statement takes, so that a change of many targets needs few statements. */
final class Portions {
    private static final int ROWS = 200;

    private Portions() {}

    /** In their order; none when there are no rows. */
    static <T> List<List<T>> of(List<T> rows) {
        return IntStream.range(0, (rows.size() + ROWS - 1) / ROWS)
                .mapToObj(number -> rows.subList(number * ROWS, Math.min((number + 1) * ROWS, rows.size())))
                .toList();
    }
}
