package io.mqconsole.group;

import io.mqconsole.admin.CallOptions;
import io.mqconsole.admin.ClusterAdmin;
import io.mqconsole.admin.GroupWrite;
import io.mqconsole.change.TargetOutcome;
import io.mqconsole.change.TargetWrite;
import io.mqconsole.config.MasterWrites;
import io.mqconsole.config.Topology;
import io.mqconsole.shared.Text;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Groups on the masters of one region: written and read back. Retry topics are widened before, and what a removed group
 * leaves behind is removed after it.
 */
final class GroupWriting {
    private GroupWriting() {}

    static List<TargetOutcome> of(ClusterAdmin admin, List<TargetWrite> planned) {
        List<TargetWrite> writes = planned.stream().map(GroupWriting::writable).toList();
        Topology topology = Topology.now(admin, CallOptions.DEFAULT);
        Map<TargetWrite, Text> narrow = RetryTopics.widen(admin, topology, writes);
        Map<TargetWrite, TargetOutcome> outcomes = new IdentityHashMap<>();
        narrow.forEach((write, why) -> outcomes.put(write, TargetOutcome.unsent(why)));
        List<TargetWrite> ready =
                writes.stream().filter(write -> !narrow.containsKey(write)).toList();
        MasterWrites written = MasterWrites.of(
                topology,
                ready,
                (broker, write) -> new GroupWrite(
                        broker, GroupChangeKind.groupOf(write.target().subject()), write.expected(), write.wanted()),
                wanted -> admin.groups().write(wanted, MasterWrites.options(wanted.size())));
        GroupRemains remains = GroupRemains.removed(
                admin,
                topology,
                written.applied().stream()
                        .filter(write -> GroupValues.isAbsence(write.wanted()))
                        .toList());
        List<TargetOutcome> ended = written.outcomes(remains::of);
        for (int i = 0; i < ready.size(); i++) {
            outcomes.put(ready.get(i), ended.get(i));
        }
        return writes.stream()
                .map(write -> Objects.requireNonNull(outcomes.get(write)))
                .toList();
    }

    private static TargetWrite writable(TargetWrite write) {
        return new TargetWrite(
                write.target(),
                write.role(),
                GroupValues.writable(write.expected()),
                GroupValues.writable(write.wanted()));
    }
}
