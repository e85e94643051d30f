package io.mqconsole.change;

import io.mqconsole.change.Progress.RunnerWish;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Writes what a change wants, wave by wave, until it is done, asked to stop, or a wave is not verified. */
final class ForwardRun {
    private final ChangeKind kind;
    private final List<ChangeGuard> guards;
    private final Soak soak;
    private final ChangeStart starting;
    private final RunLog log;

    ForwardRun(ChangeKind kind, List<ChangeGuard> guards, List<WaveGate> gates, ChangeStart starting, RunLog log) {
        this.kind = kind;
        this.guards = guards;
        this.soak = new Soak(kind, gates, log);
        this.starting = starting;
        this.log = log;
    }

    /**
     * @param unseen whether the console that worked on it before ended in between
     * @return true when what was written must be rolled back now
     */
    boolean run(boolean unseen) {
        if (forbidden(log.change())) {
            return false;
        }
        starting.started(log.change());
        Optional<Text> gone = soak.lostSince(log.change(), unseen);
        if (gone.isPresent()) {
            return !cancelled(log.change()) && stop(gone.get());
        }
        while (true) {
            Change change = log.change();
            List<ChangeTarget> wave = nextWave(change);
            if (wave.isEmpty()) {
                return end(change);
            }
            if (stopped(change)) {
                return false;
            }
            List<WaveGate.Watch> watches = soak.watches(change, wave);
            List<ChangeTarget> attempted = attempt(wave);
            if (attempted.isEmpty()) {
                return false;
            }
            log.outcomes("change.apply", write(attempted));
            change = log.change();
            int number = wave.getFirst().wave();
            boolean last = nextWave(change).isEmpty();
            Optional<Text> problem = notVerified(change, number);
            if (last && problem.isEmpty() && change.waves().soak().isZero()) {
                return end(change);
            }
            if (problem.isEmpty()) {
                problem = soak.problem(change, number, watches);
            }
            if (cancelled(log.change())) {
                return false;
            }
            if (problem.isPresent()) {
                return stop(problem.get());
            }
            if (last ? stopped(change) : pausesAfter(change, number)) {
                return false;
            }
        }
    }

    /** What was no danger when it was planned may be one now, together with what others do. */
    private boolean forbidden(Change change) {
        Optional<Text> objection = guards.stream()
                .filter(guard -> !(change.forced() && guard.yieldsToForce()))
                .flatMap(guard -> objection(guard, change).stream())
                .findFirst();
        objection.ifPresent(why -> log.paused(why, List.of()));
        return objection.isPresent();
    }

    /** A guard that cannot find out, because nobody answers, cannot say that there is no danger. */
    private static Optional<Text> objection(ChangeGuard guard, Change change) {
        try {
            return guard.objection(change);
        } catch (ConsoleException unknown) {
            return Optional.of(unknown.text());
        }
    }

    private static List<ChangeTarget> nextWave(Change change) {
        List<ChangeTarget> pending = pending(change);
        int wave = pending.stream().mapToInt(ChangeTarget::wave).min().orElse(0);
        return pending.stream().filter(target -> target.wave() == wave).toList();
    }

    private static List<ChangeTarget> pending(Change change) {
        return change.targets().stream()
                .filter(target -> target.status() == TargetStatus.PENDING)
                .toList();
    }

    private boolean end(Change change) {
        int verified = change.count(TargetStatus.VERIFIED);
        if (verified == change.targetCount()) {
            log.ended(ChangeStatus.SUCCEEDED, null, List.of(), true);
            return false;
        }
        if (change.waves().autoRollback()) {
            return rollback(
                    Text.of("change.note.auto-rollback", change.targetCount() - verified, change.targetCount()));
        }
        boolean some = verified + change.count(TargetStatus.APPLIED) > 0;
        log.ended(some ? ChangeStatus.PARTIAL : ChangeStatus.FAILED, null, List.of(), true);
        return false;
    }

    private boolean rollback(Text why) {
        log.rollingBack(why);
        return true;
    }

    /** Does what somebody asked of the run since the last wave. */
    private boolean stopped(Change change) {
        var wish = log.wish();
        if (wish.isEmpty()) {
            return false;
        }
        switch (wish.get()) {
            case PAUSE -> log.paused(Text.of("change.note.asked"), List.of());
            case CANCEL ->
                log.ended(
                        ChangeStatus.CANCELLED,
                        null,
                        pending(change).stream()
                                .map(target -> target.givenUp(log.now()))
                                .toList(),
                        false);
        }
        return true;
    }

    /** @return the targets to write to; none when the database was away, which is where the run stops */
    private List<ChangeTarget> attempt(List<ChangeTarget> wave) {
        List<ChangeTarget> attempted =
                wave.stream().map(target -> target.attempted(log.now())).toList();
        log.attempting(attempted);
        if (log.outage()) {
            log.paused(Text.of("change.note.database-away"), wave);
            return List.of();
        }
        return attempted;
    }

    private List<ChangeTarget> write(List<ChangeTarget> wave) {
        List<TargetOutcome> outcomes = kind.write(wave.stream()
                .map(target -> new TargetWrite(
                        target.target(),
                        target.role(),
                        Objects.requireNonNullElse(target.before(), Map.of()),
                        target.wanted()))
                .toList());
        var ended = new ArrayList<ChangeTarget>();
        for (int i = 0; i < wave.size(); i++) {
            ended.add(wave.get(i).applied(outcomes.get(i), log.now()));
        }
        return ended;
    }

    /** Where a wave is not as it should be: what nothing follows has ended with it. */
    private boolean stop(Text why) {
        Change change = log.change();
        if (nextWave(change).isEmpty() && change.count(TargetStatus.VERIFIED) < change.targetCount()) {
            return end(change);
        }
        if (change.waves().autoRollback()) {
            return rollback(why);
        }
        log.paused(why, List.of());
        return false;
    }

    private static Optional<Text> notVerified(Change change, int wave) {
        List<ChangeTarget> written = change.targetsOf(wave);
        long open = written.stream()
                .filter(target -> target.status() != TargetStatus.VERIFIED)
                .count();
        return open == 0 ? Optional.empty() : Optional.of(Text.of("change.note.gate", wave, open, written.size()));
    }

    private boolean pausesAfter(Change change, int wave) {
        boolean pauses = wave == 1 && change.waves().pauseAfterFirst();
        if (pauses) {
            log.paused(Text.of("change.note.first-wave"), List.of());
        }
        return pauses;
    }

    private boolean cancelled(Change change) {
        return log.wish().filter(RunnerWish.CANCEL::equals).isPresent() && stopped(change);
    }
}
