package io.mqconsole.node;

import io.mqconsole.shared.FieldProblem;
import java.util.List;

/**
 * What an import does, row by row.
 *
 * @param applied false for a dry run, and when a row is not valid: then nothing was changed
 */
public record ImportResult(List<Row> rows, boolean applied) {
    public ImportResult {
        rows = List.copyOf(rows);
    }

    public boolean valid() {
        return rows.stream().noneMatch(row -> row.verdict() == Verdict.INVALID);
    }

    public long count(Verdict verdict) {
        return rows.stream().filter(row -> row.verdict() == verdict).count();
    }

    ImportResult done(boolean done) {
        return new ImportResult(rows, done);
    }

    public enum Verdict {
        CREATE,
        UPDATE,
        SAME,
        INVALID
    }

    /**
     * @param number of the row in the file, from 1, the header not counted
     * @param node as the file names it
     * @param labels what the file sets
     * @param problems why it is not valid
     */
    public record Row(int number, String node, NodeLabels labels, Verdict verdict, List<FieldProblem> problems) {
        public Row {
            problems = List.copyOf(problems);
        }
    }
}
