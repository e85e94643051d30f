package io.mqconsole.holding;

import io.mqconsole.change.Change;
import io.mqconsole.change.ChangeGuard;
import io.mqconsole.change.ChangeTarget;
import io.mqconsole.change.TargetStatus;
import io.mqconsole.config.MasterWrites;
import io.mqconsole.holding.Holders.Held;
import io.mqconsole.shared.Text;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Keeps a repair or another scope from bringing a topic or group back, on some brokers only, that somebody has removed from
 * all since the plan. To make one is another operation.
 */
@Component
class RepairGuard implements ChangeGuard {
    private static final Set<String> REPAIRS = Set.of("topics.align", "groups.align", "topics.update", "groups.update");

    private final Holders holders;

    RepairGuard(Holders holders) {
        this.holders = holders;
    }

    @Override
    public boolean yieldsToForce() {
        return false;
    }

    @Override
    public Optional<Text> objection(Change change) {
        if (change.operation() == null || !REPAIRS.contains(change.operation())) {
            return Optional.empty();
        }
        return change.targets().stream()
                .filter(RepairGuard::isMade)
                .map(Held::of)
                .distinct()
                .filter(held -> holders.of(held).nowhere())
                .findFirst()
                .map(held -> Text.of("holding.repair-guard", held.name()));
    }

    private static boolean isMade(ChangeTarget target) {
        return target.status() == TargetStatus.PENDING
                && MasterWrites.ABSENT.equals(target.before())
                && !target.wanted().equals(MasterWrites.ABSENT);
    }
}
