package io.mqconsole.group;

import io.mqconsole.admin.BrokerRef;
import io.mqconsole.admin.CommittedOffsets;
import io.mqconsole.admin.GroupClient;
import io.mqconsole.admin.GroupClients;
import io.mqconsole.admin.NodeAddress;
import io.mqconsole.admin.QueueOffsets;
import io.mqconsole.admin.Subscription;
import io.mqconsole.admin.TopicSettings;
import io.mqconsole.shared.NodeFailure;
import io.mqconsole.snapshot.BrokerGroup;
import io.mqconsole.snapshot.Holding;
import io.mqconsole.snapshot.OffsetHistory;
import io.mqconsole.snapshot.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What one broker group holds, as a test says it. */
final class Held {
    private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");

    private final BrokerGroup group;
    private final Map<String, List<QueueOffsets>> queues = new HashMap<>();
    private final Map<String, Map<String, Map<Integer, Long>>> committed = new HashMap<>();
    private final Map<String, GroupClients> clients = new HashMap<>();
    private final Map<String, Integer> readQueues = new HashMap<>();
    private NodeFailure failure;

    private Held(String brokerName) {
        this.group = new BrokerGroup("c", brokerName);
    }

    static Held on(String brokerName) {
        return new Held(brokerName);
    }

    /** A broker group that has not answered yet. */
    static Holding unread(String brokerName) {
        return new Holding(
                new BrokerGroup("c", brokerName),
                null,
                Reading.none(),
                Reading.none(),
                Reading.none(),
                Reading.none(),
                Reading.none(),
                Map.of(),
                Map.of(),
                Map.of());
    }

    Held queues(String topic, long... maxOffsets) {
        var offsets = new HashMap<Integer, Long>();
        for (int queue = 0; queue < maxOffsets.length; queue++) {
            offsets.put(queue, maxOffsets[queue]);
        }
        return queues(topic, offsets, Map.of());
    }

    Held queues(String topic, Map<Integer, Long> maxOffsets, Map<Integer, Instant> lastStored) {
        var ofTopic = new ArrayList<QueueOffsets>();
        for (int queue = 0; queue < maxOffsets.size(); queue++) {
            ofTopic.add(new QueueOffsets(queue, 0, maxOffsets.get(queue), lastStored.get(queue)));
        }
        queues.put(topic, ofTopic);
        return this;
    }

    /** Fewer than it has. */
    Held readQueues(String topic, int number) {
        readQueues.put(topic, number);
        return this;
    }

    Held committed(String name, String topic, long... offsets) {
        var ofTopic = new HashMap<Integer, Long>();
        for (int queue = 0; queue < offsets.length; queue++) {
            ofTopic.put(queue, offsets[queue]);
        }
        committed.computeIfAbsent(name, absent -> new HashMap<>()).put(topic, ofTopic);
        return this;
    }

    Held clients(String name, String messageModel, String... topics) {
        clients.put(
                name,
                new GroupClients(
                        "CONSUME_PASSIVELY",
                        messageModel,
                        "CONSUME_FROM_LAST_OFFSET",
                        Arrays.stream(topics)
                                .collect(Collectors.toMap(
                                        Function.identity(), topic -> new Subscription(topic, "*", "TAG", 1))),
                        List.of(new GroupClient("client-1", "10.0.0.9:1", "JAVA", "V5_5_0"))));
        return this;
    }

    Held failed(NodeFailure why) {
        failure = why;
        return this;
    }

    /** Who leads the broker group of this name: each has an address of its own. */
    static BrokerRef lead(String brokerName) {
        return new BrokerRef("c", brokerName, 0, new NodeAddress(brokerName, 10911));
    }

    Holding holding() {
        Map<String, TopicSettings> settings = queues.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        topic -> new TopicSettings(
                                topic.getKey(),
                                6,
                                readQueues.getOrDefault(
                                        topic.getKey(), topic.getValue().size()),
                                topic.getValue().size(),
                                false,
                                Map.of())));
        Map<String, OffsetHistory> history =
                queues.keySet().stream().collect(Collectors.toMap(Function.identity(), topic -> OffsetHistory.NONE));
        return new Holding(
                group,
                lead(group.brokerName()),
                new Reading<>(settings, AT, failure),
                new Reading<>(Map.of(), AT, failure),
                new Reading<>(Map.copyOf(queues), AT, failure),
                new Reading<>(CommittedOffsets.of(committed), AT, failure),
                new Reading<>(Map.copyOf(clients), AT, failure),
                Map.of(),
                Map.of(),
                history);
    }
}
