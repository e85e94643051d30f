package io.mqconsole.change;

import io.mqconsole.shared.Text;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of a write to one target.
 *
 * @param before what it held just before; null when that could not be read
 * @param after what it held when it was read back; null when that could not be read, or is not the work of the write
 * @param why what is wrong, or missing; null when nothing is
 */
public record TargetOutcome(
        Result result,
        @Nullable Map<String, String> before,
        @Nullable Map<String, String> after,
        @Nullable Text why,
        Duration took) {

    /** What a target can say to a write. */
    public enum Result {
        VERIFIED,
        /** It holds what is wanted; not everybody who must show it could be asked. */
        APPLIED,
        MISMATCH,
        /** It held something else than expected, which its {@code why} tells; nothing was sent. */
        CONFLICT,
        /** It cannot have got anything, because nothing was sent. */
        UNSENT,
        FAILED
    }

    /** Verified once, and changed by somebody since. */
    static TargetOutcome lost(Map<String, String> now) {
        Text why = Text.of("change.target.lost", Values.shown(now));
        return new TargetOutcome(Result.MISMATCH, null, null, why, Duration.ZERO);
    }

    public static TargetOutcome unsent(Text why) {
        return new TargetOutcome(Result.UNSENT, null, null, why, Duration.ZERO);
    }
}
