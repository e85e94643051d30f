package io.mqconsole.holding;

import io.mqconsole.change.Change;
import io.mqconsole.change.ChangeGuard;
import io.mqconsole.change.ChangeTarget;
import io.mqconsole.change.TargetStatus;
import io.mqconsole.config.MasterWrites;
import io.mqconsole.holding.Holders.Held;
import io.mqconsole.shared.Text;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Keeps a repair, another scope, or a file that only adds brokers from bringing a topic or group back, on some brokers only,
 * that somebody has removed from all since the plan. To make one is another operation.
 */
@Component
class RepairGuard implements ChangeGuard {
    private static final Set<String> REPAIRS = Set.of("topics.align", "groups.align", "topics.update", "groups.update");

    private static final String FILE = "bulk.import";

    private final Holders holders;
    private final PlannedNotes notes;

    RepairGuard(Holders holders, PlannedNotes notes) {
        this.holders = holders;
        this.notes = notes;
    }

    @Override
    public boolean yieldsToForce() {
        return false;
    }

    @Override
    public Optional<Text> objection(Change change) {
        boolean file = FILE.equals(change.operation());
        if (change.operation() == null || !file && !REPAIRS.contains(change.operation())) {
            return Optional.empty();
        }
        Set<Held> made = change.targets().stream()
                .filter(RepairGuard::isMade)
                .map(Held::of)
                .collect(Collectors.toCollection(HashSet::new));
        if (file && !made.isEmpty()) {
            // The others are new.
            made.retainAll(notes.ofKnown(change));
        }
        return made.isEmpty()
                ? Optional.empty()
                : holders.of(made).entrySet().stream()
                        .filter(answer -> answer.getValue().nowhere())
                        .map(answer -> answer.getKey().name())
                        .sorted()
                        .findFirst()
                        .map(name -> Text.of("holding.repair-guard", name));
    }

    private static boolean isMade(ChangeTarget target) {
        return target.status() == TargetStatus.PENDING
                && MasterWrites.ABSENT.equals(target.before())
                && !target.wanted().equals(MasterWrites.ABSENT);
    }
}
