package io.mqconsole.change;

import io.mqconsole.change.TargetReading.Known;
import io.mqconsole.change.TargetReading.Unknown;
import io.mqconsole.shared.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The time after a wave in which what was written must prove itself; nothing is looked at where a change has none. */
final class Soak {
    private static final Duration LOOK_UP = Duration.ofSeconds(1);

    private final ChangeKind kind;
    private final List<WaveGate> gates;
    private final RunLog log;

    Soak(ChangeKind kind, List<WaveGate> gates, RunLog log) {
        this.kind = kind;
        this.gates = gates;
        this.log = log;
    }

    /** None where no time passes in which anything could be seen. */
    List<WaveGate.Watch> watches(Change change, List<ChangeTarget> wave) {
        if (change.waves().soak().isZero()) {
            return List.of();
        }
        return gates.stream()
                .flatMap(gate -> gate.before(change, wave).stream())
                .toList();
    }

    /**
     * Waits, and looks at a wave again.
     *
     * @return why nothing may go on
     */
    Optional<Text> problem(Change change, int wave, List<WaveGate.Watch> watches) {
        return problem(change, wave, watches, "change.note.soaking");
    }

    private Optional<Text> problem(Change change, int wave, List<WaveGate.Watch> watches, String note) {
        Duration soak = change.waves().soak();
        if (soak.isZero()) {
            return Optional.empty();
        }
        pass(soak, note);
        return lost(change, wave)
                .or(() -> watches.stream()
                        .flatMap(watch -> watch.objection().stream())
                        .findFirst());
    }

    /**
     * Looks again at the last wave that wrote anything, before a change goes on.
     *
     * @param unseen whether the console ended that watched it: what it had counted is lost, so the whole time passes again
     */
    Optional<Text> lostSince(Change change, boolean unseen) {
        if (change.waves().soak().isZero()) {
            return Optional.empty();
        }
        List<ChangeTarget> verified = change.targets().stream()
                .filter(target -> target.status() == TargetStatus.VERIFIED)
                .toList();
        int wave = verified.stream().mapToInt(ChangeTarget::wave).max().orElse(0);
        if (wave == 0) {
            return Optional.empty();
        }
        boolean whole = change.targetsOf(wave).stream().noneMatch(target -> target.status() == TargetStatus.PENDING);
        return unseen && whole
                ? problem(change, wave, watches(change, change.targetsOf(wave)), "change.note.soaking-again")
                : lost(change, wave);
    }

    /** Who asks for something ends the soak, not what it is for: its wave is judged by the time that it had. */
    private void pass(Duration soak, String note) {
        Instant until = log.now().plus(soak);
        log.note(Text.of(note, until));
        while (log.now().isBefore(until) && log.wish().isEmpty()) {
            RunLog.pause(LOOK_UP);
        }
        log.note(null);
    }

    /**
     * What was verified must still be there, and its node reachable. Notes what is there instead. A node that is silent now
     * stays verified, since nothing else is known of it, but nothing goes on after it.
     */
    private Optional<Text> lost(Change change, int wave) {
        List<ChangeTarget> verified = change.targetsOf(wave).stream()
                .filter(target -> target.status() == TargetStatus.VERIFIED)
                .toList();
        List<TargetReading> readings =
                kind.read(verified.stream().map(ChangeTarget::wish).toList());
        var lost = new ArrayList<ChangeTarget>();
        var silent = new ArrayList<ChangeTarget>();
        for (int i = 0; i < verified.size(); i++) {
            ChangeTarget target = verified.get(i);
            switch (readings.get(i)) {
                case Known now when target.isWanted(now.values()) -> {}
                case Known now -> lost.add(target.applied(TargetOutcome.lost(now.values()), log.now()));
                case Unknown unknown -> silent.add(target);
            }
        }
        if (!lost.isEmpty()) {
            log.outcomes("change.soak", lost);
            return Optional.of(at("change.note.soaked-away", wave, lost.getFirst()));
        }
        return silent.stream().findFirst().map(target -> at("change.note.soak-silent", wave, target));
    }

    private static Text at(String key, int wave, ChangeTarget target) {
        return Text.of(key, wave, target.target().node(), target.target().address());
    }
}
