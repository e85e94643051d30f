package io.mqconsole.change;

import io.mqconsole.change.TargetReading.Known;
import io.mqconsole.change.TargetReading.Unknown;
import io.mqconsole.shared.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sets back what a change wrote, the last wave first. A node that holds anything else than what the change left there was
 * set by somebody since, and is left alone unless forced.
 */
final class RollbackRun {
    private final ChangeKind kind;
    private final RunLog log;
    private final boolean force;

    RollbackRun(ChangeKind kind, RunLog log) {
        this.kind = kind;
        this.log = log;
        this.force = log.forcedBack();
    }

    void run() {
        Change change = log.change();
        for (int wave = change.waveCount(); wave >= 1; wave--) {
            if (log.wish().isPresent() || log.outage()) {
                log.paused(Text.of(log.outage() ? "change.note.database-away" : "change.note.asked"), List.of());
                return;
            }
            List<ChangeTarget> written = written(log.change(), wave);
            if (!written.isEmpty()) {
                log.outcomes("change.restore", restore(written));
            }
        }
        end(log.change());
    }

    private List<ChangeTarget> written(Change change, int wave) {
        return change.targets().stream()
                .filter(target -> target.wave() == wave)
                .filter(target -> target.toBeRestored() || force && target.status() == TargetStatus.SUPERSEDED)
                .toList();
    }

    private List<ChangeTarget> restore(List<ChangeTarget> targets) {
        Map<Integer, String> overwritten = force ? Map.of() : log.overwritten(targets);
        List<TargetReading> readings =
                kind.read(targets.stream().map(ChangeTarget::wish).toList());
        var ended = new ArrayList<ChangeTarget>();
        var restorable = new ArrayList<ChangeTarget>();
        var writes = new ArrayList<TargetWrite>();
        for (int i = 0; i < targets.size(); i++) {
            ChangeTarget target = targets.get(i);
            String later = overwritten.get(target.seq());
            if (later != null) {
                ended.add(target.superseded(Text.of("change.target.superseded-by", later)));
                continue;
            }
            switch (readings.get(i)) {
                case Unknown unknown -> ended.add(target.ended(TargetStatus.FAILED, unknown.why(), log.now()));
                case Known now when Map.of().equals(target.before()) -> ended.add(withoutValue(target, now));
                case Known now -> {
                    TargetWrite write = wayBack(target, now);
                    if (write != null) {
                        restorable.add(target);
                        writes.add(write);
                    } else {
                        ended.add(leftAlone(target, now));
                    }
                }
            }
        }
        List<TargetOutcome> outcomes = writes.isEmpty() ? List.of() : kind.write(writes);
        for (int i = 0; i < restorable.size(); i++) {
            ended.add(restorable.get(i).restored(outcomes.get(i), log.now()));
        }
        return ended;
    }

    /** It showed no value before; RocketMQ cannot take one away. */
    private ChangeTarget withoutValue(ChangeTarget target, Known now) {
        return now.values().isEmpty()
                ? target.ended(TargetStatus.ROLLED_BACK, null, log.now())
                : target.ended(
                        TargetStatus.FAILED,
                        Text.of("change.target.had-no-value", Values.shown(now.values())),
                        log.now());
    }

    private @Nullable TargetWrite wayBack(ChangeTarget target, Known now) {
        Map<String, String> before = target.before();
        boolean ours = target.isOurs(now.values()) || target.isBefore(now.values());
        return before == null || !ours && !force
                ? null
                : new TargetWrite(target.target(), now.role(), now.values(), before);
    }

    private ChangeTarget leftAlone(ChangeTarget target, Known now) {
        if (target.before() != null) {
            Text others = Text.of("change.target.superseded", Values.shown(now.values()));
            return target.superseded(others);
        }
        return target.isWanted(now.values())
                ? target.ended(TargetStatus.FAILED, Text.of("change.target.before-unknown"), log.now())
                : target.ended(TargetStatus.SKIPPED, null, log.now());
    }

    /** What cannot be set back, because nobody knows to what, is not tried again when the time is over. */
    private void end(Change change) {
        List<ChangeTarget> failed = change.targets().stream()
                .filter(target -> target.status() == TargetStatus.FAILED && !target.neverSent())
                .toList();
        List<ChangeTarget> never = change.targets().stream()
                .filter(target -> target.status() == TargetStatus.PENDING)
                .map(target -> target.givenUp(log.now()))
                .toList();
        boolean some = change.count(TargetStatus.ROLLED_BACK) > 0;
        boolean retryable = failed.stream().anyMatch(target -> target.before() != null);
        log.ended(
                failed.isEmpty() ? ChangeStatus.ROLLED_BACK : some ? ChangeStatus.PARTIAL : ChangeStatus.FAILED,
                failed.isEmpty() ? change.note() : Text.of("change.note.not-all-back", failed.size()),
                never,
                retryable);
    }
}
