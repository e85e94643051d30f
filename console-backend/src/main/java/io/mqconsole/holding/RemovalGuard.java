package io.mqconsole.holding;

import io.mqconsole.admin.BrokerRef;
import io.mqconsole.change.Change;
import io.mqconsole.change.ChangeGuard;
import io.mqconsole.change.ChangeTarget;
import io.mqconsole.change.Target;
import io.mqconsole.config.MasterWrites;
import io.mqconsole.holding.Holders.Held;
import io.mqconsole.shared.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Keeps a removal from leaving half of a topic or group: whoever made it on another broker since the plan would find it there
 * alone, and nobody would have been told.
 */
@Component
class RemovalGuard implements ChangeGuard {
    private static final Set<String> REMOVALS = Set.of("topics.delete", "groups.delete", "bulk.delete");

    private final Holders holders;

    RemovalGuard(Holders holders) {
        this.holders = holders;
    }

    /** Who wants it gone in spite of those who use it does not want half of it. */
    @Override
    public boolean yieldsToForce() {
        return false;
    }

    @Override
    public Optional<Text> objection(Change change) {
        if (change.operation() == null || !REMOVALS.contains(change.operation())) {
            return Optional.empty();
        }
        Map<Held, List<ChangeTarget>> leaving = change.targets().stream()
                .filter(target -> target.wanted().equals(MasterWrites.ABSENT))
                .collect(Collectors.groupingBy(Held::of));
        return holders.of(leaving.keySet()).entrySet().stream()
                .flatMap(answer -> answer.getValue().there().stream()
                        .filter(master -> leaving.getOrDefault(answer.getKey(), List.of()).stream()
                                .noneMatch(target -> isOn(target.target(), master)))
                        .map(master ->
                                Text.of("holding.removal-guard", answer.getKey().name(), master.brokerName())))
                .findFirst();
    }

    /** By the broker group, because another broker of it may lead by now. */
    private static boolean isOn(Target target, BrokerRef master) {
        return target.cluster().equals(master.cluster()) && target.node().equals(master.brokerName());
    }
}
