package io.mqconsole.shared;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param total rows over all pages
 * @param collectedAt when the oldest part of what is shown was read from the cluster; null for what is stored here
 * @param partial true when some node could not be asked
 * @param failures which, and why
 */
public record Page<T>(
        List<T> content,
        int pageNum,
        int pageSize,
        long total,
        @Nullable Instant collectedAt,
        boolean partial,
        List<NodeFailure> failures) {
    public Page {
        content = List.copyOf(content);
        failures = List.copyOf(failures);
    }

    /** A page of what is stored here, which has no age. */
    public static <T> Page<T> stored(List<T> content, PageQuery query, long total) {
        return new Page<>(content, query.pageNum(), query.pageSize(), total, null, false, List.of());
    }

    public <R> Page<R> map(Function<T, R> mapper) {
        return new Page<>(
                content.stream().<R>map(mapper).toList(), pageNum, pageSize, total, collectedAt, partial, failures);
    }
}
