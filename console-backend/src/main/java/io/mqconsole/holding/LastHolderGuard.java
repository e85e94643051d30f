package io.mqconsole.holding;

import io.mqconsole.change.ActiveChanges;
import io.mqconsole.change.Change;
import io.mqconsole.change.ChangeGuard;
import io.mqconsole.change.ChangeTarget;
import io.mqconsole.change.TargetStatus;
import io.mqconsole.config.MasterWrites;
import io.mqconsole.holding.Holders.Held;
import io.mqconsole.shared.Text;
import io.mqconsole.snapshot.BrokerGroup;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Keeps two changes of scope, each harmless by itself, from taking a topic or group from everywhere together: what other
 * changes are about to take away counts as gone. To remove something everywhere is another operation.
 */
@Component
class LastHolderGuard implements ChangeGuard {
    private static final Set<String> MOVES = Set.of("topics.update", "groups.update");

    private final ActiveChanges active;
    private final Holders holders;

    LastHolderGuard(ActiveChanges active, Holders holders) {
        this.active = active;
        this.holders = holders;
    }

    @Override
    public Optional<Text> objection(Change change) {
        if (change.operation() == null || !MOVES.contains(change.operation())) {
            return Optional.empty();
        }
        return change.targets().stream()
                .filter(LastHolderGuard::isTakenAway)
                .map(Held::of)
                .distinct()
                .filter(held -> !isMade(change, held))
                .filter(held -> !isLeft(change, held))
                .findFirst()
                .map(held -> Text.of("scope.guard", held.name()));
    }

    private static boolean isTakenAway(ChangeTarget target) {
        return target.status() == TargetStatus.PENDING && target.wanted().equals(MasterWrites.ABSENT);
    }

    /** Where it is made as well, that comes first, and what follows waits for its proof. */
    private static boolean isMade(Change change, Held held) {
        return change.targets().stream()
                .filter(target -> Held.of(target).equals(held))
                .filter(target -> !target.wanted().equals(MasterWrites.ABSENT))
                .anyMatch(
                        target -> target.status() == TargetStatus.PENDING || target.status() == TargetStatus.VERIFIED);
    }

    /**
     * Whether a master that answers holds it, and nobody is about to take it from there. By broker groups, because another
     * broker of one may lead by now, and whoever leads is written to.
     */
    private boolean isLeft(Change change, Held held) {
        Set<BrokerGroup> leaving = change.targets().stream()
                .filter(target -> isTakenAway(target) && Held.of(target).equals(held))
                .map(target -> new BrokerGroup(
                        target.target().cluster(), target.target().node()))
                .collect(Collectors.toCollection(HashSet::new));
        active.pending(held.subject(), change.id()).stream()
                .filter(pending -> pending.region().equals(held.region()))
                .filter(pending -> pending.wanted().equals(MasterWrites.ABSENT))
                .forEach(pending -> leaving.add(new BrokerGroup(pending.cluster(), pending.node())));
        return holders.of(held).there().stream()
                .anyMatch(master -> !leaving.contains(new BrokerGroup(master.cluster(), master.brokerName())));
    }
}
