package io.mqconsole.group;

import io.mqconsole.admin.AdminError;
import io.mqconsole.admin.BrokerRef;
import io.mqconsole.admin.CallOptions;
import io.mqconsole.admin.ClusterAdmin;
import io.mqconsole.admin.ConfigOutcome;
import io.mqconsole.admin.FanOut;
import io.mqconsole.admin.GroupWrite;
import io.mqconsole.admin.NodeResult;
import io.mqconsole.admin.TopicSettings;
import io.mqconsole.admin.TopicWrite;
import io.mqconsole.change.TargetWrite;
import io.mqconsole.config.MasterWrites;
import io.mqconsole.config.Topology;
import io.mqconsole.shared.ResourceName;
import io.mqconsole.shared.Text;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives retry topics as many queues as their groups are to have: a broker spreads failed messages over the queues of the group's
 * settings and never changes the topic, so that clients would not read what is in queues beyond its own.
 */
final class RetryTopics {
    private RetryTopics() {}

    /** @return why a group must not be written, for those whose topic could not be widened */
    static Map<TargetWrite, Text> widen(ClusterAdmin admin, Topology topology, List<TargetWrite> writes) {
        Map<TargetWrite, Text> problems = new IdentityHashMap<>();
        var widened = new ArrayList<TargetWrite>();
        var topics = new ArrayList<TopicWrite>();
        List<TargetWrite> growing = writes.stream().filter(RetryTopics::grows).toList();
        FanOut<Map<String, TopicSettings>> held = held(admin, topology, growing);
        for (TargetWrite write : growing) {
            topology.masterOf(write.target())
                    .ifPresent(master -> held.of(master.address().toString()).ifPresent(answer -> {
                        switch (answer) {
                            case NodeResult.Ok<Map<String, TopicSettings>> ok -> {
                                TopicSettings topic = ok.value().get(topic(write));
                                if (topic != null && isNarrow(topic, write)) {
                                    widened.add(write);
                                    topics.add(wider(master, topic, write));
                                }
                            }
                            case NodeResult.Failed<Map<String, TopicSettings>> failed ->
                                problems.put(
                                        write, problem(write, failed.error().remark()));
                        }
                    }));
        }
        List<ConfigOutcome> outcomes = admin.topics().write(topics, MasterWrites.options(topics.size()));
        for (int i = 0; i < outcomes.size(); i++) {
            if (!outcomes.get(i).applied()) {
                String said = outcomes.get(i).error().map(AdminError::remark).orElse("-");
                problems.put(widened.get(i), problem(widened.get(i), said));
            }
        }
        return problems;
    }

    /** Where it is not known what it had, it is looked at too. */
    private static boolean grows(TargetWrite write) {
        String before = write.expected().get(GroupWrite.RETRY_QUEUES);
        return write.wanted().containsKey(GroupWrite.RETRY_QUEUES)
                && (before == null || queues(write) > Integer.parseInt(before));
    }

    private static int queues(TargetWrite write) {
        return Integer.parseInt(write.wanted().getOrDefault(GroupWrite.RETRY_QUEUES, "0"));
    }

    private static String topic(TargetWrite write) {
        return ResourceName.retryOf(GroupChangeKind.groupOf(write.target().subject()));
    }

    /** One request per broker, however many groups. */
    private static FanOut<Map<String, TopicSettings>> held(
            ClusterAdmin admin, Topology topology, List<TargetWrite> growing) {
        List<BrokerRef> masters = growing.stream()
                .flatMap(write -> topology.masterOf(write.target()).stream())
                .distinct()
                .toList();
        return admin.topics().configs(masters, CallOptions.DEFAULT);
    }

    private static boolean isNarrow(TopicSettings topic, TargetWrite write) {
        return Math.min(topic.readQueues(), topic.writeQueues()) < queues(write);
    }

    private static TopicWrite wider(BrokerRef broker, TopicSettings topic, TargetWrite write) {
        return new TopicWrite(
                broker,
                topic.name(),
                Map.of(),
                Map.of(
                        TopicWrite.EXISTS,
                        "true",
                        TopicWrite.PERM,
                        String.valueOf(topic.perm()),
                        TopicWrite.READ_QUEUES,
                        String.valueOf(Math.max(topic.readQueues(), queues(write))),
                        TopicWrite.WRITE_QUEUES,
                        String.valueOf(Math.max(topic.writeQueues(), queues(write))),
                        TopicWrite.MESSAGE_TYPE,
                        topic.messageType()));
    }

    private static Text problem(TargetWrite write, String said) {
        return Text.of("group.change.retry-topic-narrow", topic(write), said);
    }
}
