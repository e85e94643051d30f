package io.mqconsole.topic;

import io.mqconsole.admin.AdminError;
import io.mqconsole.admin.BrokerRef;
import io.mqconsole.admin.CallOptions;
import io.mqconsole.admin.ClusterAdmin;
import io.mqconsole.admin.FanOut;
import io.mqconsole.admin.TopicSettings;
import io.mqconsole.change.TargetWrite;
import io.mqconsole.config.Topology;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who keeps a topic that some brokers lose.
 *
 * @param held by topic name, by the address of the masters that answered
 * @param losing names of the broker groups that lose it, by topic name
 * @param silent addresses of those that did not answer
 */
record Keepers(
        List<BrokerRef> masters,
        Map<String, Map<String, TopicSettings>> held,
        Map<String, Set<String>> losing,
        Set<String> silent) {
    /** See {@link #who}. */
    enum Answer {
        NOBODY,
        OTHERS,
        /** Somebody who did not answer may. */
        UNKNOWN
    }

    /** Asks all masters of the region, with one request each. */
    static Keepers of(ClusterAdmin admin, Topology topology, List<TargetWrite> leaving) {
        List<BrokerRef> masters =
                topology.brokers().values().stream().filter(BrokerRef::master).toList();
        FanOut<Map<String, TopicSettings>> answers = admin.topics().configs(masters, CallOptions.DEFAULT);
        var losing = new HashMap<String, Set<String>>();
        leaving.forEach(write -> losing.computeIfAbsent(TopicRetreat.topic(write), topic -> new HashSet<>())
                .add(write.target().node()));
        return new Keepers(
                masters,
                answers.byNode(),
                losing,
                answers.errors().stream().map(AdminError::node).collect(Collectors.toSet()));
    }

    /** Who keeps it when this one loses it, of those that do not lose it too; of clusters that hold it, where one is silent. */
    Answer who(String topic, BrokerRef leaving) {
        Answer answer = Answer.NOBODY;
        for (BrokerRef master : masters) {
            if (losing.getOrDefault(topic, Set.of()).contains(master.brokerName())) {
                continue;
            }
            if (held(topic, master).isPresent()) {
                return silent.contains(leaving.address().toString()) ? Answer.UNKNOWN : Answer.OTHERS;
            }
            if (silent.contains(master.address().toString()) && master.cluster().equals(leaving.cluster())) {
                answer = Answer.UNKNOWN;
            }
        }
        return answer;
    }

    Optional<TopicSettings> held(String topic, BrokerRef master) {
        return Optional.ofNullable(
                held.getOrDefault(master.address().toString(), Map.of()).get(topic));
    }

    String silentOnes() {
        return silent.stream().sorted().collect(Collectors.joining(", "));
    }
}
