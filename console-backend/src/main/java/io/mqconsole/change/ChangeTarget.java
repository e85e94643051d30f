package io.mqconsole.change;

import io.mqconsole.shared.Text;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A target of a change and what has become of it.
 *
 * @param role what the node was when it was planned, such as MASTER
 * @param wave from 1; 0 where nothing is written
 * @param before what it held before; null while that could not be read
 * @param after what was read back of what this change wrote; null before that, or when it could not be. Never what somebody
 *     else has set, or a rollback would take that for the work of the change
 * @param attempts how often it may have been sent something
 * @param attemptedAt written down before the node is asked: a target that is PENDING and attempted was under way
 * @param tookMs from the request to the end of the proof
 */
public record ChangeTarget(
        int seq,
        Target target,
        String role,
        int wave,
        TargetStatus status,
        @Nullable Map<String, String> before,
        Map<String, String> wanted,
        @Nullable Map<String, String> after,
        @Nullable Text error,
        int attempts,
        @Nullable Instant attemptedAt,
        @Nullable Instant finishedAt,
        @Nullable Long tookMs) {

    static ChangeTarget planned(int seq, Wish wish, String role, int wave, @Nullable Map<String, String> before) {
        return new ChangeTarget(
                seq,
                wish.target(),
                role,
                wave,
                TargetStatus.PENDING,
                before,
                wish.wanted(),
                null,
                null,
                0,
                null,
                null,
                null);
    }

    static ChangeTarget forbidden(int seq, ForbiddenWish what) {
        return new ChangeTarget(
                seq,
                what.wish().target(),
                what.role(),
                0,
                TargetStatus.FORBIDDEN,
                what.now(),
                what.wish().wanted(),
                null,
                what.why(),
                0,
                null,
                null,
                null);
    }

    /** @param since when it was told to hold that; null when it was not, or is no longer */
    static ChangeTarget held(int seq, Target target, String role, Map<String, String> values, @Nullable Instant since) {
        return new ChangeTarget(
                seq, target, role, 0, TargetStatus.HELD, values, values, null, null, 0, null, since, null);
    }

    Wish wish() {
        return new Wish(target, wanted);
    }

    boolean underWay() {
        return status == TargetStatus.PENDING && attemptedAt != null;
    }

    boolean isWanted(Map<String, String> values) {
        return values.equals(wanted);
    }

    boolean isBefore(Map<String, String> values) {
        return values.equals(before);
    }

    /** Whether these values can only have come from this change: wanted, or what the node made of it. */
    boolean isOurs(Map<String, String> values) {
        return isWanted(values) || values.equals(after);
    }

    /** Whether it failed before anything was ever sent to it: there is nothing to take back. */
    boolean neverSent() {
        return status == TargetStatus.FAILED && attempts == 0;
    }

    /** Whether a rollback has to look at it: it may have been written, and is neither back nor somebody else's. */
    boolean toBeRestored() {
        return attempts > 0 && status != TargetStatus.ROLLED_BACK && status != TargetStatus.SUPERSEDED;
    }

    /** When the change ends before it was its turn; one that was attempted may have been written all the same. */
    ChangeTarget givenUp(Instant now) {
        boolean never = attempts == 0;
        Text why = never ? null : Text.of("change.target.given-up");
        return ended(never ? TargetStatus.SKIPPED : TargetStatus.FAILED, why, now);
    }

    /** Left to somebody who has set it since; when this change wrote it stays as it was. */
    ChangeTarget superseded(Text why) {
        return new ChangeTarget(
                seq,
                target,
                role,
                wave,
                TargetStatus.SUPERSEDED,
                before,
                wanted,
                after,
                why,
                attempts,
                attemptedAt,
                finishedAt,
                tookMs);
    }

    ChangeTarget noted(Text note) {
        return new ChangeTarget(
                seq,
                target,
                role,
                wave,
                status,
                before,
                wanted,
                after,
                note,
                attempts,
                attemptedAt,
                finishedAt,
                tookMs);
    }

    ChangeTarget attempted(Instant now) {
        return new ChangeTarget(
                seq, target, role, wave, status, before, wanted, after, null, attempts + 1, now, null, null);
    }

    /** Back to where it was before an attempt: the node does not have it. */
    ChangeTarget untouched() {
        return new ChangeTarget(
                seq, target, role, wave, TargetStatus.PENDING, before, wanted, null, null, attempts, null, null, null);
    }

    /** Ready for another attempt, from what the node is and holds now. */
    ChangeTarget again(TargetReading.Known now) {
        Map<String, String> previous = isOurs(now.values()) ? before : now.values();
        return new ChangeTarget(
                seq,
                target,
                now.role(),
                wave,
                TargetStatus.PENDING,
                previous,
                wanted,
                null,
                null,
                attempts,
                null,
                null,
                null);
    }

    ChangeTarget ended(TargetStatus end, @Nullable Text why, Instant now) {
        return new ChangeTarget(
                seq, target, role, wave, end, before, wanted, after, why, attempts, attemptedAt, now, tookMs);
    }

    /** After an attempt to write what is wanted. */
    ChangeTarget applied(TargetOutcome outcome, Instant now) {
        TargetStatus end = switch (outcome.result()) {
            case VERIFIED -> TargetStatus.VERIFIED;
            case APPLIED -> TargetStatus.APPLIED;
            case MISMATCH -> TargetStatus.MISMATCH;
            case CONFLICT, UNSENT, FAILED -> TargetStatus.FAILED;
        };
        return ended(end, outcome, outcome.result() == TargetOutcome.Result.UNSENT ? attempts - 1 : attempts, now);
    }

    /** After an attempt to set back what was there before. */
    ChangeTarget restored(TargetOutcome outcome, Instant now) {
        TargetStatus end = switch (outcome.result()) {
            case VERIFIED, APPLIED -> TargetStatus.ROLLED_BACK;
            case CONFLICT -> TargetStatus.SUPERSEDED;
            case MISMATCH, UNSENT, FAILED -> TargetStatus.FAILED;
        };
        return ended(end, outcome, attempts, now);
    }

    /** What was there before the first attempt stays the value to go back to. */
    private ChangeTarget ended(TargetStatus end, TargetOutcome outcome, int sent, Instant now) {
        boolean told = outcome.after() != null && outcome.result() != TargetOutcome.Result.CONFLICT;
        return new ChangeTarget(
                seq,
                target,
                role,
                wave,
                end,
                before == null && knowsBefore(outcome) ? outcome.before() : before,
                wanted,
                told ? outcome.after() : after,
                outcome.why(),
                sent,
                attemptedAt,
                now,
                outcome.took().toMillis());
    }

    /** What is there at a second attempt may be the work of the first. */
    private boolean knowsBefore(TargetOutcome outcome) {
        Map<String, String> found = outcome.before();
        return attempts <= 1 || found == null || !isWanted(found);
    }
}
