package io.mqconsole.topic;

import io.mqconsole.admin.AdminError;
import io.mqconsole.admin.BrokerRef;
import io.mqconsole.admin.ClusterAdmin;
import io.mqconsole.admin.ConfigOutcome;
import io.mqconsole.admin.TopicWrite;
import io.mqconsole.change.Target;
import io.mqconsole.change.TargetOutcome;
import io.mqconsole.change.TargetOutcome.Result;
import io.mqconsole.change.TargetWrite;
import io.mqconsole.config.MasterWrites;
import io.mqconsole.config.Topology;
import io.mqconsole.shared.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Topics that some brokers lose while others keep them. A NameServer goes on telling clients of a broker that has removed a topic,
 * and they would go on sending to it. So the broker first takes all permissions from the topic, which it does tell.
 *
 * @param writes as they are to be carried out now
 * @param left what those hold since that were retreated from
 * @param stuck those that are not to be carried out, because clients would go on sending there, or may, with what is told of them
 */
record TopicRetreat(
        List<TargetWrite> writes, Map<Target, Map<String, String>> left, Map<TargetWrite, TargetOutcome> stuck) {
    static TopicRetreat before(ClusterAdmin admin, Topology topology, List<TargetWrite> planned) {
        List<TargetWrite> leaving = planned.stream()
                .filter(write -> TopicValues.isAbsence(write.wanted()))
                .toList();
        if (leaving.isEmpty()) {
            return new TopicRetreat(planned, Map.of(), Map.of());
        }
        Keepers keepers = Keepers.of(admin, topology, leaving);
        var writes = new ArrayList<TopicWrite>();
        var of = new ArrayList<TargetWrite>();
        var stuck = new HashMap<TargetWrite, TargetOutcome>();
        for (TargetWrite write : leaving) {
            BrokerRef master = topology.masterOf(write.target()).orElse(null);
            if (master == null) {
                continue;
            }
            switch (keepers.who(topic(write), master)) {
                case NOBODY -> {}
                case UNKNOWN ->
                    stuck.put(write, TargetOutcome.unsent(Text.of("topic.change.stuck", keepers.silentOnes())));
                case OTHERS ->
                    keepers.held(topic(write), master).ifPresent(now -> {
                        of.add(write);
                        writes.add(new TopicWrite(
                                master, topic(write), write.expected(), withoutPermission(TopicValues.whole(now))));
                    });
            }
        }
        var left = new HashMap<Target, Map<String, String>>();
        List<ConfigOutcome> outcomes = admin.topics().write(writes, MasterWrites.options(writes.size()));
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i).applied()) {
                left.put(of.get(i).target(), writes.get(i).wanted());
            } else {
                stuck.put(of.get(i), told(outcomes.get(i), writes.get(i)));
            }
        }
        return new TopicRetreat(
                planned.stream()
                        .filter(write -> !stuck.containsKey(write))
                        .map(write -> left.containsKey(write.target()) ? after(write) : write)
                        .toList(),
                left,
                stuck);
    }

    /** What was sent may have been taken: undo must know it for this change's own. */
    private static TargetOutcome told(ConfigOutcome outcome, TopicWrite write) {
        String said = outcome.error().map(AdminError::remark).orElse("-");
        return new TargetOutcome(
                outcome.sent() ? Result.FAILED : Result.UNSENT,
                null,
                outcome.sent() ? write.wanted() : null,
                Text.of("topic.change.stuck", said),
                outcome.took());
    }

    /**
     * A broker that lost its permission and then not the topic holds what this change has made of it; undo would take it for
     * somebody else's.
     */
    TargetOutcome told(TargetWrite write, TargetOutcome removal) {
        Map<String, String> holds = left.get(write.target());
        return holds == null || removal.result() == Result.VERIFIED || removal.result() == Result.APPLIED
                ? removal
                : new TargetOutcome(Result.FAILED, removal.before(), holds, removal.why(), removal.took());
    }

    private static Map<String, String> withoutPermission(Map<String, String> values) {
        var without = new HashMap<>(values);
        without.put(TopicWrite.PERM, "0");
        return without;
    }

    /** The removal finds what was written just now. */
    private static TargetWrite after(TargetWrite write) {
        Map<String, String> expected =
                write.expected().containsKey(TopicWrite.PERM) ? withoutPermission(write.expected()) : write.expected();
        return new TargetWrite(write.target(), write.role(), expected, write.wanted());
    }

    static String topic(TargetWrite write) {
        return TopicChangeKind.topicOf(write.target().subject());
    }
}
