package io.mqconsole.topic;

import io.mqconsole.admin.QueueOffsets;
import io.mqconsole.admin.TopicSettings;
import io.mqconsole.holding.HoldingNote;
import io.mqconsole.shared.ResourceName;
import io.mqconsole.snapshot.BrokerGroup;
import io.mqconsole.snapshot.Difference;
import io.mqconsole.snapshot.FirstSeen;
import io.mqconsole.snapshot.Holding;
import io.mqconsole.snapshot.Holdings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the topics of a region out of what its broker groups hold. */
record TopicTable(Holdings holdings, FirstSeen firstSeen) {
    private static final int CLIENTS_MAY = 6;

    List<Topic> topics() {
        var sides = new HashMap<String, TreeMap<BrokerGroup, TopicSettings>>();
        holdings.byGroup()
                .forEach((group, holding) -> holding.topicSettings()
                        .forEach((name, settings) -> sides.computeIfAbsent(name, absent -> new TreeMap<>())
                                .put(group, settings)));
        Set<String> ofBrokers = namesOfBrokers();
        var topics = new ArrayList<Topic>(sides.size());
        sides.forEach((name, held) -> topics.add(topic(name, held, TopicKind.of(name, ofBrokers))));
        return topics;
    }

    private Set<String> namesOfBrokers() {
        return holdings.byGroup().keySet().stream()
                .flatMap(group -> TopicKind.madeBy(group.cluster(), group.brokerName()))
                .collect(Collectors.toSet());
    }

    private Topic topic(String name, TreeMap<BrokerGroup, TopicSettings> sides, TopicKind kind) {
        ResourceName parts = ResourceName.parse(name);
        TopicSettings first = sides.firstEntry().getValue();
        return new Topic(
                Topic.idOf(holdings.region(), name),
                holdings.region(),
                name,
                parts.instanceId(),
                parts.prefix() + parts.name(),
                kind,
                sides.keySet().stream().map(BrokerGroup::cluster).distinct().toList(),
                sides.keySet().stream().map(BrokerGroup::brokerName).toList(),
                MessageType.of(sides.values()),
                first.perm() & CLIENTS_MAY,
                first.readQueues(),
                first.writeQueues(),
                messages(name, sides.keySet()),
                tps(name, sides.keySet()),
                lastStored(name, sides.keySet()),
                kind == TopicKind.NORMAL ? drift(sides) : List.of(),
                HoldingNote.NONE,
                firstSeen.of(holdings.region(), FirstSeen.Kind.TOPIC, name));
    }

    private @Nullable Long messages(String name, Collection<BrokerGroup> groups) {
        long sum = 0;
        for (BrokerGroup group : groups) {
            List<QueueOffsets> queues = queues(name, group);
            if (queues == null) {
                return null;
            }
            for (QueueOffsets queue : queues) {
                sum += queue.maxOffset() - queue.minOffset();
            }
        }
        return sum;
    }

    private @Nullable Double tps(String name, Collection<BrokerGroup> groups) {
        double sum = 0;
        for (BrokerGroup group : groups) {
            Holding holding = holding(group);
            Double tps =
                    holding.queues().failure() == null ? holding.produceTps().get(name) : null;
            if (tps == null) {
                return null;
            }
            sum += tps;
        }
        return sum;
    }

    private @Nullable Instant lastStored(String name, Collection<BrokerGroup> groups) {
        Instant last = null;
        for (BrokerGroup group : groups) {
            List<QueueOffsets> queues = queues(name, group);
            for (QueueOffsets queue : queues == null ? List.<QueueOffsets>of() : queues) {
                Instant stored = queue.lastStored();
                if (stored != null && (last == null || stored.isAfter(last))) {
                    last = stored;
                }
            }
        }
        return last;
    }

    private @Nullable List<QueueOffsets> queues(String name, BrokerGroup group) {
        Map<String, List<QueueOffsets>> queues = holding(group).queues().value();
        return queues == null ? null : queues.get(name);
    }

    private Holding holding(BrokerGroup group) {
        return java.util.Objects.requireNonNull(holdings.byGroup().get(group));
    }

    /**
     * Every broker group of a cluster that has ever answered should hold the topic, if one does; one that is ordered
     * altogether has a single queue and so a single broker group.
     */
    private List<Difference> drift(TreeMap<BrokerGroup, TopicSettings> sides) {
        if (MessageType.of(sides.values()) == MessageType.GLOBALLY_ORDERED) {
            return List.of();
        }
        List<BrokerGroup> should = holdings.byGroup().values().stream()
                .filter(holding -> holding.topics().value() != null)
                .map(Holding::group)
                .toList();
        return Difference.between(should, sides, TopicProperties::of);
    }
}
