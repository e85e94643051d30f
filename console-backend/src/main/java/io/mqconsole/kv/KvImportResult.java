package io.mqconsole.kv;

import io.mqconsole.shared.FieldProblem;
import java.util.List;

/**
 * What an import does, key by key.
 *
 * @param applied false for a dry run, and when a row is not valid: then nothing was changed
 */
public record KvImportResult(List<Row> rows, boolean applied) {
    public KvImportResult {
        rows = List.copyOf(rows);
    }

    public boolean valid() {
        return rows.stream().noneMatch(row -> row.verdict() == Verdict.INVALID);
    }

    public long count(Verdict verdict) {
        return rows.stream().filter(row -> row.verdict() == verdict).count();
    }

    public enum Verdict {
        CREATE,
        UPDATE,
        SAME,
        INVALID
    }

    /**
     * @param number of the key in the file, from 1
     * @param value its first characters
     * @param problems why it is not valid
     */
    public record Row(int number, String key, String value, Verdict verdict, List<FieldProblem> problems) {
        public Row {
            problems = List.copyOf(problems);
        }
    }
}
