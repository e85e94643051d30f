package io.mqconsole.group;

import io.mqconsole.admin.BrokerRef;
import io.mqconsole.admin.CallOptions;
import io.mqconsole.admin.ClusterAdmin;
import io.mqconsole.admin.CommittedOffsets;
import io.mqconsole.admin.ConfigOutcome;
import io.mqconsole.admin.FanOut;
import io.mqconsole.admin.GroupWrite;
import io.mqconsole.admin.NodeResult;
import io.mqconsole.admin.TopicRoute;
import io.mqconsole.admin.TopicWrite;
import io.mqconsole.change.TargetWrite;
import io.mqconsole.config.MasterWrites;
import io.mqconsole.config.RemovedTopics;
import io.mqconsole.config.SettledRoutes;
import io.mqconsole.config.Topology;
import io.mqconsole.shared.ResourceName;
import io.mqconsole.shared.Text;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What groups leave behind that were removed from masters: their retry and dead-letter topics, which are removed from the same
 * brokers and from the NameServers, and their offsets at slaves, which drop none by themselves and would bring the group back
 * as the next masters. What is still there afterwards is told.
 */
final class GroupRemains {
    private final Map<TargetWrite, List<String>> left = new IdentityHashMap<>();

    private GroupRemains() {}

    /** @param writes whose brokers do not have the group any more */
    static GroupRemains removed(ClusterAdmin admin, Topology topology, List<TargetWrite> writes) {
        var remains = new GroupRemains();
        if (!writes.isEmpty()) {
            remains.removeTopics(admin, topology, writes);
            remains.lookForRoutes(admin, topology, writes);
            removeFromSlaves(admin, topology, writes);
            remains.lookForOffsets(admin, topology, writes);
        }
        return remains;
    }

    /** Null when nothing is left. */
    @Nullable
    Text of(TargetWrite write) {
        List<String> what = left.get(write);
        return what == null ? null : Text.of("group.change.left-behind", String.join("; ", what));
    }

    private void leaves(TargetWrite write, String what) {
        left.computeIfAbsent(write, absent -> new ArrayList<>()).add(what);
    }

    private void removeTopics(ClusterAdmin admin, Topology topology, List<TargetWrite> writes) {
        var of = new ArrayList<TargetWrite>();
        var removals = new ArrayList<TopicWrite>();
        for (TargetWrite write : writes) {
            BrokerRef broker = master(topology, write);
            for (String topic : topics(write)) {
                of.add(write);
                removals.add(new TopicWrite(broker, topic, Map.of(), GroupValues.ABSENT));
            }
        }
        List<ConfigOutcome> outcomes = admin.topics().write(removals, MasterWrites.options(removals.size()));
        for (int i = 0; i < outcomes.size(); i++) {
            if (!outcomes.get(i).applied()) {
                String said = outcomes.get(i)
                        .error()
                        .map(error -> ": " + error.remark())
                        .orElse("");
                leaves(of.get(i), removals.get(i).topic() + said);
            }
        }
    }

    private void lookForRoutes(ClusterAdmin admin, Topology topology, List<TargetWrite> writes) {
        RemovedTopics removed = RemovedTopics.forget(
                admin,
                topology,
                writes.stream().flatMap(write -> topics(write).stream()).toList());
        FanOut<Map<String, TopicRoute>> routes = SettledRoutes.of(
                admin,
                removed.gone(),
                seen -> seen.results().stream()
                        .allMatch(result -> result instanceof NodeResult.Ok<Map<String, TopicRoute>> ok
                                && ok.value().isEmpty()));
        for (TargetWrite write : writes) {
            topics(write).stream()
                    .filter(removed.unknown()::contains)
                    .forEach(topic -> leaves(write, topic + " (" + removed.silentOnes() + ")"));
            for (NodeResult<Map<String, TopicRoute>> result : routes.results()) {
                topics(write).stream()
                        .filter(removed.gone()::contains)
                        .filter(topic -> !(result instanceof NodeResult.Ok<Map<String, TopicRoute>> ok
                                && !ok.value().containsKey(topic)))
                        .forEach(topic -> leaves(write, topic + " (" + result.node() + ")"));
            }
        }
    }

    private static void removeFromSlaves(ClusterAdmin admin, Topology topology, List<TargetWrite> writes) {
        List<GroupWrite> removals = writes.stream()
                .flatMap(write -> topology.groupOf(write.target())
                        .filter(broker -> !broker.master())
                        .map(slave -> new GroupWrite(slave, group(write), Map.of(), GroupValues.ABSENT)))
                .toList();
        // Whether it has worked is seen in the offsets that are left.
        admin.groups().write(removals, MasterWrites.options(removals.size()));
    }

    private void lookForOffsets(ClusterAdmin admin, Topology topology, List<TargetWrite> writes) {
        List<BrokerRef> brokers = writes.stream()
                .flatMap(write -> topology.groupOf(write.target()))
                .distinct()
                .toList();
        FanOut<CommittedOffsets> offsets = admin.groups().offsets(brokers, CallOptions.DEFAULT);
        for (TargetWrite write : writes) {
            topology.groupOf(write.target())
                    .map(broker -> offsets.of(broker.address().toString()).orElseThrow())
                    .forEach(result -> offsetsLeft(write, result));
        }
    }

    private void offsetsLeft(TargetWrite write, NodeResult<CommittedOffsets> result) {
        switch (result) {
            case NodeResult.Failed<CommittedOffsets> failed ->
                leaves(
                        write,
                        "offsets (" + failed.node() + "): " + failed.error().remark());
            case NodeResult.Ok<CommittedOffsets> ok -> {
                Set<String> committed = ok.value().topics(group(write));
                if (!committed.isEmpty()) {
                    leaves(write, "offsets (" + ok.node() + "): " + String.join(", ", committed));
                }
            }
        }
    }

    private static BrokerRef master(Topology topology, TargetWrite write) {
        return topology.masterOf(write.target()).orElseThrow();
    }

    private static List<String> topics(TargetWrite write) {
        return List.of(ResourceName.retryOf(group(write)), ResourceName.deadLettersOf(group(write)));
    }

    private static String group(TargetWrite write) {
        return GroupChangeKind.groupOf(write.target().subject());
    }
}
