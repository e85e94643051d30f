package io.mqconsole.change;

import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.FieldProblem;
import io.mqconsole.shared.OneLine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants a change to be handled.
 *
 * @param dryRun store the plan and do nothing
 * @param force run it in spite of an effect that else forbids it
 * @param reason at most 500 characters; blank is none
 * @param planned keeps what belongs to the plan with this id, in the transaction that stores it
 */
public record ChangeOptions(
        boolean dryRun, boolean force, @Nullable String reason, Consumer<String> planned) {
    private static final int MAX_REASON = 500;
    /** How long a request waits for a change to come to a stand. */
    private static final Duration PATIENCE = ChangeAnswers.PATIENCE;

    public ChangeOptions {
        var problems = new ArrayList<FieldProblem>();
        reason = OneLine.of("reason", reason, MAX_REASON, problems);
        if (!problems.isEmpty()) {
            throw ConsoleException.invalid(problems);
        }
    }

    public ChangeOptions(boolean dryRun, boolean force, @Nullable String reason) {
        this(dryRun, force, reason, plan -> {});
    }

    public ChangeOptions keeping(Consumer<String> what) {
        return new ChangeOptions(dryRun, force, reason, what);
    }

    public Change carryOut(ChangeEngine engine, ChangeRequest request) {
        Change plan = engine.plan(request, planned);
        return dryRun ? plan : engine.run(plan, PATIENCE);
    }
}
