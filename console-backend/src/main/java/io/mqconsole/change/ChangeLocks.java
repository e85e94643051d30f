package io.mqconsole.change;

import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.Text;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Keeps two changes off the same subject of the same node, and off the same topic or group on any node, over all consoles of
 * a database.
 */
@Component
class ChangeLocks {
    /** Everybody takes them in this order, so that nobody waits in a circle. */
    private static final Comparator<Target> ORDER =
            Comparator.comparing(Target::region).thenComparing(Target::address).thenComparing(Target::subject);

    private final ChangeMapper mapper;

    ChangeLocks(ChangeMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * Takes all of them, in the caller's transaction. Those that this change holds already stay its own.
     *
     * @throws ConsoleException {@code conflict} with the id of the change that holds one
     */
    void take(String changeId, List<Target> targets) {
        List<Target> all = Stream.concat(
                        targets.stream().flatMap(target -> target.everywhere().stream()), targets.stream())
                .distinct()
                .sorted(ORDER)
                .toList();
        for (List<Target> some : Portions.of(all)) {
            if (mapper.lock(changeId, some) < some.size()) {
                some.forEach(target -> requireMine(changeId, target));
            }
        }
    }

    private void requireMine(String changeId, Target target) {
        String holder = mapper.holder(target.region(), target.address(), target.subject())
                .orElse("?");
        if (!holder.equals(changeId)) {
            throw new ConsoleException(ErrorCode.CONFLICT, busy(target, holder));
        }
    }

    private static Text busy(Target target, String holder) {
        return target.address().equals(Target.EVERYWHERE)
                ? Text.of("change.busy-anywhere", target.subject(), holder)
                : Text.of("change.busy", target.node(), target.address(), target.subject(), holder);
    }

    void release(String changeId) {
        mapper.unlockAll(changeId);
    }
}
