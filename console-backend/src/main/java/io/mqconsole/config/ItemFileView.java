package io.mqconsole.config;

import io.mqconsole.web.FieldWords;
import io.mqconsole.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a file of items does, as REST shows it; see {@link ItemFileResult}. */
record ItemFileView(List<Row> rows, boolean applied) {

    /** See {@link ItemFileResult.Row}. */
    record Row(
            int number,
            String targetName,
            String property,
            @Nullable String value,
            ItemFileResult.Verdict verdict,
            List<Problem.FieldError> problems) {}

    static ItemFileView of(ItemFileResult result, FieldWords words, HttpServletRequest request) {
        return new ItemFileView(
                result.rows().stream()
                        .map(row -> new Row(
                                row.number(),
                                row.targetName(),
                                row.property(),
                                row.value(),
                                row.verdict(),
                                words.say(row.problems(), request)))
                        .toList(),
                result.applied());
    }
}
