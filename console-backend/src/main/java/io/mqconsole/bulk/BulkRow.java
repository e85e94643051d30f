package io.mqconsole.bulk;

import io.mqconsole.holding.HoldingKind;
import io.mqconsole.shared.FieldProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said of one row of a file before it is planned.
 *
 * @param number of the row, from 1, the header not counted
 * @param kind null for a row that is neither a topic nor a group, or out of reach
 * @param name as brokers know it, as far as it could be read
 * @param problems why it is not valid
 */
public record BulkRow(
        int number, @Nullable HoldingKind kind, String name, Verdict verdict, List<FieldProblem> problems) {
    public BulkRow {
        problems = List.copyOf(problems);
    }

    /** What becomes of a row. */
    public enum Verdict {
        /** No broker was seen to hold it. */
        NEW,
        /** It is there already; the plan says what differs. */
        THERE,
        INVALID
    }
}
