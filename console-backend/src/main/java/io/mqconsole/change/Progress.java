package io.mqconsole.change;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a change is: a row of {@code change_progress}.
 *
 * @param note JSON of a text
 * @param wish what the runner is asked to do before its next step
 * @param runner the console that works on it; null when none does
 * @param forcedBack whether a rollback also takes back what somebody else has set since
 * @param expiryDue when the console next tries to undo it by itself; null when it will not
 */
record Progress(
        String id,
        ChangeStatus status,
        Direction direction,
        @Nullable String note,
        @Nullable RunnerWish wish,
        @Nullable String runner,
        boolean forcedBack,
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
                id, ChangeStatus.PLANNED, Direction.FORWARD, null, null, null, false, null, null, null, null, now, 1);
    }

    /** @param expires when it undoes itself, counted from its first start */
    Progress running(String console, Instant now, @Nullable Instant expires) {
        boolean first = startedAt == null;
        return new Progress(
                id,
                ChangeStatus.RUNNING,
                Direction.FORWARD,
                null,
                null,
                console,
                forcedBack,
                first ? now : startedAt,
                null,
                first ? expires : expiresAt,
                first ? expires : expiryDue,
                updatedAt,
                version);
    }

    Progress rollingBack(String console, boolean force, @Nullable String why) {
        return new Progress(
                id,
                ChangeStatus.ROLLING_BACK,
                Direction.BACK,
                why,
                null,
                console,
                force,
                startedAt,
                null,
                expiresAt,
                expiryDue,
                updatedAt,
                version);
    }

    Progress paused(String why) {
        return moved(ChangeStatus.PAUSED, why, null, null, null, expiryDue);
    }

    /** @param expires whether it still undoes itself when its time is over */
    Progress ended(ChangeStatus end, @Nullable String why, Instant now, boolean expires) {
        return moved(end, why, null, null, now, expires ? expiryDue : null);
    }

    /** A run that is to end is not asked to pause instead. */
    Progress asked(RunnerWish what) {
        return moved(status, note, wish == RunnerWish.CANCEL ? wish : what, runner, finishedAt, expiryDue);
    }

    Progress noted(@Nullable String what) {
        return moved(status, what, wish, runner, finishedAt, expiryDue);
    }

    /** @param next null for never */
    Progress expiringAt(@Nullable Instant next) {
        return moved(status, note, wish, runner, finishedAt, next);
    }

    private Progress moved(
            ChangeStatus to,
            @Nullable String what,
            @Nullable RunnerWish asked,
            @Nullable String console,
            @Nullable Instant finished,
            @Nullable Instant due) {
        return new Progress(
                id,
                to,
                direction,
                what,
                asked,
                console,
                forcedBack,
                startedAt,
                finished,
                expiresAt,
                due,
                updatedAt,
                version);
    }

    Progress stored(Instant now) {
        return new Progress(
                id,
                status,
                direction,
                note,
                wish,
                runner,
                forcedBack,
                startedAt,
                finishedAt,
                expiresAt,
                expiryDue,
                now,
                version + 1);
    }
}
