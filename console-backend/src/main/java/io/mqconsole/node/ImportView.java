package io.mqconsole.node;

import io.mqconsole.web.FieldWords;
import io.mqconsole.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** What an import does, as REST shows it; see {@link ImportResult}. */
record ImportView(List<Row> rows, boolean applied) {

    /** See {@link ImportResult.Row}. */
    record Row(
            int number,
            String node,
            NodeLabels labels,
            ImportResult.Verdict verdict,
            List<Problem.FieldError> problems) {}

    static ImportView of(ImportResult result, FieldWords words, HttpServletRequest request) {
        return new ImportView(
                result.rows().stream()
                        .map(row -> new Row(
                                row.number(),
                                row.node(),
                                row.labels(),
                                row.verdict(),
                                words.say(row.problems(), request)))
                        .toList(),
                result.applied());
    }
}
