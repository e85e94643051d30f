package io.mqconsole.group;

import io.mqconsole.admin.BrokerRef;
import io.mqconsole.admin.CommittedOffsets;
import io.mqconsole.admin.GroupProgress;
import io.mqconsole.admin.QueueOffsets;
import io.mqconsole.admin.QueueProgress;
import io.mqconsole.admin.TopicSettings;
import io.mqconsole.snapshot.Holding;
import io.mqconsole.snapshot.Holdings;
import io.mqconsole.snapshot.Leads;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The queues in which a group is, as its brokers answered just now. A broker tells 0 for a queue in which nothing is committed,
 * and nothing of a topic in which nothing is; the picture knows better.
 */
final class LiveQueues {
    private final String group;
    private final Holdings picture;
    private final SortedMap<String, List<LiveQueue>> byTopic = new TreeMap<>();

    private LiveQueues(String group, Holdings picture) {
        this.group = group;
        this.picture = picture;
    }

    /** @return by topic, the queues of each in no order */
    static SortedMap<String, List<LiveQueue>> of(String group, Leads leads, LiveAnswers answers, Holdings picture) {
        var queues = new LiveQueues(group, picture);
        Map<String, GroupProgress> answered = answers.progress().byNode();
        answered.forEach((address, progress) -> queues.add(leads.at(address).orElseThrow(), progress.queues()));
        Set<String> topics = queues.consumed(answers.connected());
        answered.forEach((address, progress) -> queues.addNeverCommitted(
                leads.at(address).orElseThrow(),
                topics,
                progress.queues().stream().map(QueueProgress::topic).collect(Collectors.toSet())));
        return queues.byTopic;
    }

    /** The topics in which it should be at every broker that has messages of them. */
    private Set<String> consumed(Connected connected) {
        if (connected.broadcasts()) {
            return Set.of();
        }
        return Set.copyOf(connected.clients().isEmpty() ? byTopic.keySet() : connected.topics());
    }

    private void add(BrokerRef broker, List<QueueProgress> queues) {
        queues.forEach(queue -> add(new LiveQueue(broker, queue, committed(broker, queue))));
    }

    private void add(LiveQueue queue) {
        byTopic.computeIfAbsent(queue.queue().topic(), topic -> new ArrayList<>())
                .add(queue);
    }

    private boolean committed(BrokerRef broker, QueueProgress queue) {
        return queue.consumerOffset() != 0
                || led(broker)
                        .flatMap(holding -> Stream.ofNullable(holding.offsets().value()))
                        .anyMatch(offsets ->
                                offsets.offset(group, queue.topic(), queue.queueId()) != CommittedOffsets.NONE);
    }

    /** Topics that have messages for consumers at this broker, of which the group has confirmed none there. */
    private void addNeverCommitted(BrokerRef broker, Set<String> topics, Set<String> told) {
        led(broker)
                .forEach(holding -> topics.stream()
                        .filter(topic -> !told.contains(topic))
                        .forEach(topic -> addNeverCommitted(broker, topic, readable(holding, topic))));
    }

    private void addNeverCommitted(BrokerRef broker, String topic, List<QueueOffsets> queues) {
        if (queues.stream().anyMatch(queue -> queue.maxOffset() > 0)) {
            queues.stream()
                    .map(queue -> new QueueProgress(topic, queue.queueId(), queue.maxOffset(), 0, null))
                    .forEach(queue -> add(new LiveQueue(broker, queue, false)));
        }
    }

    private static List<QueueOffsets> readable(Holding holding, String topic) {
        Map<String, List<QueueOffsets>> queues = holding.queues().value();
        TopicSettings settings = holding.topicSettings().get(topic);
        return queues == null || settings == null
                ? List.of()
                : queues.getOrDefault(topic, List.of()).stream()
                        .filter(queue -> queue.queueId() < settings.readQueues())
                        .toList();
    }

    private Stream<Holding> led(BrokerRef broker) {
        return picture.byGroup().values().stream().filter(holding -> broker.equals(holding.lead()));
    }
}
