package io.mqconsole.change;

import io.mqconsole.change.TargetOutcome.Result;
import io.mqconsole.shared.Text;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/** Nodes in memory that do what a test says: a new kind is no more than this. */
@Component
class ScriptedKind implements ChangeKind {
    static final String NAME = "SCRIPTED";

    final Map<String, Map<String, String>> nodes = new ConcurrentHashMap<>();
    final Map<String, String> roles = new ConcurrentHashMap<>();
    final Set<String> silent = ConcurrentHashMap.newKeySet();
    final Set<String> ignoring = ConcurrentHashMap.newKeySet();
    final Set<String> unproven = ConcurrentHashMap.newKeySet();
    /** Writes that were sent, as {@code node value}. */
    final List<String> sent = new CopyOnWriteArrayList<>();

    volatile Runnable beforeWrite = () -> {};

    void reset() {
        List.of(nodes, roles).forEach(Map::clear);
        List.of(silent, ignoring, unproven).forEach(Set::clear);
        sent.clear();
        beforeWrite = () -> {};
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean tellsWhatIsHeld() {
        return true;
    }

    @Override
    public List<TargetReading> read(List<Wish> wishes) {
        return wishes.stream().map(wish -> read(wish.target().node())).toList();
    }

    private TargetReading read(String node) {
        return silent.contains(node)
                ? new TargetReading.Unknown(Text.of("config.not-listed"))
                : new TargetReading.Known(nodes.getOrDefault(node, Map.of()), roles.getOrDefault(node, "MASTER"));
    }

    @Override
    public List<TargetOutcome> write(List<TargetWrite> writes) {
        beforeWrite.run();
        return writes.stream().map(this::write).toList();
    }

    private TargetOutcome write(TargetWrite write) {
        String node = write.target().node();
        if (silent.contains(node)) {
            return TargetOutcome.unsent(Text.of("config.not-listed"));
        }
        Map<String, String> before = nodes.getOrDefault(node, Map.of());
        if (!write.role().isEmpty() && !write.role().equals(roles.getOrDefault(node, "MASTER"))) {
            return TargetOutcome.unsent(Text.of("config.role-moved", write.role(), "?"));
        }
        boolean expected = write.expected().isEmpty() || write.expected().equals(before);
        if (!expected && !write.wanted().equals(before)) {
            return outcome(Result.CONFLICT, before, before);
        }
        if (!write.wanted().equals(before)) {
            sent.add(node + " " + write.wanted().get("key"));
            if (ignoring.contains(node)) {
                return outcome(Result.MISMATCH, before, before);
            }
            nodes.put(node, write.wanted());
        }
        return outcome(unproven.contains(node) ? Result.APPLIED : Result.VERIFIED, before, write.wanted());
    }

    private static TargetOutcome outcome(Result result, Map<String, String> before, Map<String, String> after) {
        return new TargetOutcome(
                result,
                before,
                after,
                result == Result.VERIFIED ? null : Text.of("config.conflict", result),
                Duration.ofMillis(1));
    }
}
