package io.mqconsole.change;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a change is: a row of {@code change_progress}.
 *
 * @param note JSON of a text
 * @param wish what the runner is asked to do before its next step
 * @param runner the console that works on it; null when none does
 * @param expiryDue when the console next tries to undo it by itself; null when it will not
 */
record Progress(
        String id,
        ChangeStatus status,
        Direction direction,
        @Nullable String note,
        @Nullable RunnerWish wish,
        @Nullable String runner,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant expiresAt,
        @Nullable Instant expiryDue,
        Instant updatedAt,
        int version) {

    /** What somebody asks of a run under way. */
    enum RunnerWish {
        PAUSE,
        CANCEL
    }

    static Progress planned(String id, Instant now) {
        return new Progress(
                id, ChangeStatus.PLANNED, Direction.FORWARD, null, null, null, null, null, null, null, now, 1);
    }

    /** @param expires when it undoes itself, counted from its first start */
    Progress running(String console, Instant now, @Nullable Instant expires) {
        return new Progress(
                id,
                ChangeStatus.RUNNING,
                Direction.FORWARD,
                null,
                null,
                console,
                startedAt == null ? now : startedAt,
                null,
                startedAt == null ? expires : expiresAt,
                startedAt == null ? expires : expiryDue,
                updatedAt,
                version);
    }

    Progress rollingBack(String console, @Nullable String why) {
        return new Progress(
                id,
                ChangeStatus.ROLLING_BACK,
                Direction.BACK,
                why,
                null,
                console,
                startedAt,
                null,
                expiresAt,
                expiryDue,
                updatedAt,
                version);
    }

    Progress paused(String why) {
        return new Progress(
                id,
                ChangeStatus.PAUSED,
                direction,
                why,
                null,
                null,
                startedAt,
                null,
                expiresAt,
                expiryDue,
                updatedAt,
                version);
    }

    /** An end that was never a start leaves nothing to undo; one that was keeps its expiry unless all is undone. */
    Progress ended(ChangeStatus end, @Nullable String why, Instant now) {
        boolean undone = end == ChangeStatus.ROLLED_BACK || startedAt == null;
        return new Progress(
                id,
                end,
                direction,
                why,
                null,
                null,
                startedAt,
                now,
                expiresAt,
                undone ? null : expiryDue,
                updatedAt,
                version);
    }

    Progress asked(RunnerWish what) {
        return new Progress(
                id,
                status,
                direction,
                note,
                what,
                runner,
                startedAt,
                finishedAt,
                expiresAt,
                expiryDue,
                updatedAt,
                version);
    }

    Progress noted(@Nullable String what) {
        return new Progress(
                id,
                status,
                direction,
                what,
                wish,
                runner,
                startedAt,
                finishedAt,
                expiresAt,
                expiryDue,
                updatedAt,
                version);
    }

    Progress expiryTriedAgainAt(Instant next) {
        return new Progress(
                id, status, direction, note, wish, runner, startedAt, finishedAt, expiresAt, next, updatedAt, version);
    }

    Progress stored(Instant now) {
        return new Progress(
                id,
                status,
                direction,
                note,
                wish,
                runner,
                startedAt,
                finishedAt,
                expiresAt,
                expiryDue,
                now,
                version + 1);
    }
}
