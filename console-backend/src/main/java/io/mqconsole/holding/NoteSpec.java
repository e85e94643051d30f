package io.mqconsole.holding;

import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.FieldProblem;
import io.mqconsole.shared.OneLine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be written about a topic or a group; null or blank for nothing.
 *
 * @param owner at most {@value #MAX_OWNER} characters
 * @param remark at most {@value #MAX_REMARK} characters
 */
public record NoteSpec(@Nullable String owner, @Nullable String remark) {
    public static final int MAX_OWNER = 64;
    public static final int MAX_REMARK = 256;

    /** @throws ConsoleException {@code validation-failed}, naming each field that does not fit */
    NoteSpec checked() {
        List<FieldProblem> problems = new ArrayList<>();
        NoteSpec checked = new NoteSpec(
                OneLine.of("owner", owner, MAX_OWNER, problems), OneLine.of("remark", remark, MAX_REMARK, problems));
        if (!problems.isEmpty()) {
            throw ConsoleException.invalid(problems);
        }
        return checked;
    }
}
