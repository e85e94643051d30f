package io.mqconsole.config;

import io.mqconsole.shared.FieldProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file of items does, row by row.
 *
 * @param applied false for a dry run, and when a row is not valid: then nothing was saved
 */
public record ItemFileResult(List<Row> rows, boolean applied) {
    public ItemFileResult {
        rows = List.copyOf(rows);
    }

    public boolean valid() {
        return rows.stream().noneMatch(row -> row.verdict() == Verdict.INVALID);
    }

    public long count(Verdict verdict) {
        return rows.stream().filter(row -> row.verdict() == verdict).count();
    }

    /** What becomes of the item of a row. */
    public enum Verdict {
        CREATE,
        UPDATE,
        SAME,
        INVALID
    }

    /**
     * @param number of the row in the file, from 1
     * @param value null when the target takes the key from nobody
     * @param problems why it is not valid
     */
    public record Row(
            int number,
            String targetName,
            String property,
            @Nullable String value,
            Verdict verdict,
            List<FieldProblem> problems) {
        public Row {
            problems = List.copyOf(problems);
        }
    }
}
