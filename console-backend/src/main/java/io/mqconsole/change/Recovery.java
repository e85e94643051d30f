package io.mqconsole.change;

import io.mqconsole.change.TargetReading.Known;
import io.mqconsole.change.TargetReading.Unknown;
import io.mqconsole.shared.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds out how far a change came whose console has died: every target that was under way is read again, and the change
 * stands PAUSED with the truth. Nothing is written; a person resumes.
 */
final class Recovery {
    private static final String DIED = "change.note.console-died";

    private final ChangeKind kind;
    private final RunLog log;

    Recovery(ChangeKind kind, RunLog log) {
        this.kind = kind;
        this.log = log;
    }

    void run() {
        Change change = log.change();
        List<ChangeTarget> found = change.direction() == Direction.FORWARD ? forward(change) : back(change);
        log.paused(Text.of(DIED), found);
    }

    /** Whether it stands where a console ended that worked on it. */
    static boolean leftBehind(Change change) {
        Text note = change.note();
        return note != null && Set.of(DIED, ChangeRuns.STOPPED).contains(note.key());
    }

    private List<ChangeTarget> forward(Change change) {
        List<ChangeTarget> open =
                change.targets().stream().filter(ChangeTarget::underWay).toList();
        List<TargetReading> readings = read(open);
        var found = new ArrayList<ChangeTarget>();
        var there = new ArrayList<ChangeTarget>();
        for (int i = 0; i < open.size(); i++) {
            ChangeTarget target = open.get(i);
            switch (readings.get(i)) {
                case Unknown unknown -> found.add(target.noted(Text.of("change.target.unknown-after-crash")));
                case Known now
                when target.isWanted(now.values()) ->
                    there.add(target.again(now).attempted(log.now()));
                case Known now when target.isBefore(now.values()) -> found.add(target.untouched());
                case Known now -> {
                    Text holds = Text.of("change.target.holds", Values.shown(now.values()));
                    found.add(target.ended(TargetStatus.MISMATCH, holds, log.now()));
                }
            }
        }
        found.addAll(proven(there));
        return found;
    }

    /** What is wanted, expected to be there already: a kind sends nothing then, and only proves it. */
    private List<ChangeTarget> proven(List<ChangeTarget> there) {
        if (there.isEmpty()) {
            return List.of();
        }
        List<TargetOutcome> outcomes = kind.write(there.stream()
                .map(target -> new TargetWrite(target.target(), target.role(), target.wanted(), target.wanted()))
                .toList());
        var proven = new ArrayList<ChangeTarget>();
        for (int i = 0; i < there.size(); i++) {
            proven.add(there.get(i).applied(outcomes.get(i), log.now()));
        }
        return proven;
    }

    private List<ChangeTarget> back(Change change) {
        List<ChangeTarget> open =
                change.targets().stream().filter(ChangeTarget::toBeRestored).toList();
        List<TargetReading> readings = read(open);
        var found = new ArrayList<ChangeTarget>();
        for (int i = 0; i < open.size(); i++) {
            ChangeTarget target = open.get(i);
            if (readings.get(i) instanceof Known now && target.isBefore(now.values())) {
                found.add(target.ended(TargetStatus.ROLLED_BACK, null, log.now()));
            }
        }
        return found;
    }

    private List<TargetReading> read(List<ChangeTarget> targets) {
        return targets.isEmpty()
                ? List.of()
                : kind.read(targets.stream().map(ChangeTarget::wish).toList());
    }
}
