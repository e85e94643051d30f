package io.mqconsole.kv;

import io.mqconsole.web.FieldWords;
import io.mqconsole.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** What an import does, as REST shows it; see {@link KvImportResult}. */
record KvImportView(List<Row> rows, boolean applied) {

    /** See {@link KvImportResult.Row}. */
    record Row(
            int number, String key, String value, KvImportResult.Verdict verdict, List<Problem.FieldError> problems) {}

    static KvImportView of(KvImportResult result, FieldWords words, HttpServletRequest request) {
        return new KvImportView(
                result.rows().stream()
                        .map(row -> new Row(
                                row.number(),
                                row.key(),
                                row.value(),
                                row.verdict(),
                                words.say(row.problems(), request)))
                        .toList(),
                result.applied());
    }
}
