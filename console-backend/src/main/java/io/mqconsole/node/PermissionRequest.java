package io.mqconsole.node;

import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.FieldProblem;
import io.mqconsole.shared.OneLine;
import io.mqconsole.shared.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A permission that somebody wants on nodes.
 *
 * @param reason at most 500 characters; blank is none
 * @param expiresIn after which time the change undoes itself, 1 minute to 7 days; null for never
 * @param force run it in spite of an effect that else forbids it
 */
public record PermissionRequest(
        NodePermission permission,
        @Nullable String reason,
        @Nullable Duration expiresIn,
        boolean force) {
    private static final int MAX_REASON = 500;
    private static final Duration LONGEST = Duration.ofDays(7);

    public PermissionRequest {
        var problems = new ArrayList<FieldProblem>();
        reason = OneLine.of("reason", reason, MAX_REASON, problems);
        if (expiresIn != null && (expiresIn.compareTo(Duration.ofMinutes(1)) < 0 || expiresIn.compareTo(LONGEST) > 0)) {
            problems.add(new FieldProblem("expiresInMinutes", Text.of("node.permission.expiry", LONGEST.toMinutes())));
        }
        if (!problems.isEmpty()) {
            throw ConsoleException.invalid(List.copyOf(problems));
        }
    }
}
