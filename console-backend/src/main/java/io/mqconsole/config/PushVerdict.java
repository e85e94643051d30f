package io.mqconsole.config;

import io.mqconsole.change.ChangeTarget;
import io.mqconsole.change.TargetStatus;
import org.jspecify.annotations.Nullable;

/** What comes of a key on a broker when the plan of a push is run. */
public enum PushVerdict {
    CHANGE,
    /** The broker holds the value already: nothing is written. */
    SAME,
    /** Brokers were measured to answer SUCCESS and not to take it: the read-back is a mismatch. */
    WILL_BE_IGNORED,
    NEEDS_RESTART,
    /** The catalogue does not have the key: what the broker does with it only the read-back tells. */
    UNKNOWN_KEY,
    /** The broker did not tell what it holds when the plan was made. */
    SILENT,
    /** The key must never be pushed: the plan is not run. */
    FORBIDDEN;

    /** @param target null for what the plan left out because the broker holds it */
    public static PushVerdict of(@Nullable ChangeTarget target, KeyNote note) {
        if (target == null || target.status() == TargetStatus.HELD) {
            return SAME;
        }
        if (target.status() == TargetStatus.FORBIDDEN) {
            return FORBIDDEN;
        }
        if (target.before() == null) {
            return SILENT;
        }
        return switch (note) {
            case NOT_TAKEN -> WILL_BE_IGNORED;
            case RESTART -> NEEDS_RESTART;
            case UNKNOWN_KEY -> UNKNOWN_KEY;
            case NONE -> CHANGE;
        };
    }
}
