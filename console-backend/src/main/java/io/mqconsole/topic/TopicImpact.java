package io.mqconsole.topic;

import io.mqconsole.admin.BrokerRef;
import io.mqconsole.admin.QueueOffsets;
import io.mqconsole.admin.TopicSettings;
import io.mqconsole.change.PlanWarning;
import io.mqconsole.group.TopicConsumers;
import io.mqconsole.group.TopicSubscription;
import io.mqconsole.snapshot.BrokerGroup;
import io.mqconsole.snapshot.Holding;
import io.mqconsole.snapshot.Holdings;
import io.mqconsole.snapshot.HoldingsBoard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a change of a topic would do to those who use it. */
@Component
class TopicImpact {
    private static final int WRITE = 2;
    private static final int READ = 4;
    private static final int NAMED = 5;

    private final TopicConsumers consumers;
    private final TopicUsers users;
    private final HoldingsBoard board;

    TopicImpact(TopicConsumers consumers, TopicUsers users, HoldingsBoard board) {
        this.consumers = consumers;
        this.users = users;
        this.board = board;
    }

    /** @param held by the name of the broker group, as it is where it may be changed */
    static List<PlanWarning> ofUpdate(String topic, Map<String, TopicSettings> held, QueueingChange queueing) {
        var warnings = new ArrayList<>(ofCut(topic, held, queueing::over));
        List<TopicSettings> before = List.copyOf(held.values());
        List<TopicSettings> after = before.stream().map(queueing::over).toList();
        if (queueing.concernsQueues() && after.stream().anyMatch(side -> side.readQueues() < side.writeQueues())) {
            warnings.add(PlanWarning.of("topic.change.written-not-read", topic));
        }
        if (isLost(WRITE, before, after)) {
            warnings.add(PlanWarning.of("topic.change.no-more-sending", topic));
        }
        if (isLost(READ, before, after)) {
            warnings.add(PlanWarning.of("topic.change.no-more-consuming", topic));
        }
        return warnings;
    }

    /** Queues that consumers do not see any more, by how many, with the broker groups where it is so many. */
    static List<PlanWarning> ofCut(
            String topic, Map<String, TopicSettings> held, UnaryOperator<TopicSettings> becomes) {
        var brokers = new TreeMap<Integer, List<String>>();
        held.forEach((broker, side) -> {
            int cut = side.readQueues() - becomes.apply(side).readQueues();
            if (cut > 0) {
                brokers.computeIfAbsent(cut, none -> new ArrayList<>()).add(broker);
            }
        });
        return brokers.entrySet().stream()
                .map(cut -> PlanWarning.of("topic.change.queues-cut", cut.getKey(), topic, some(cut.getValue())))
                .toList();
    }

    private static boolean isLost(int permission, List<TopicSettings> before, List<TopicSettings> after) {
        return before.stream().anyMatch(side -> (side.perm() & permission) != 0)
                && after.stream().noneMatch(side -> (side.perm() & permission) != 0);
    }

    private static String some(List<String> names) {
        return names.stream().limit(NAMED).collect(Collectors.joining(", ")) + (names.size() > NAMED ? ", …" : "");
    }

    /** Out of the live picture, for one of many. Somebody who is connected forbids it, as long as it is not forced. */
    List<PlanWarning> ofRemoval(Topic topic) {
        List<TopicSubscription> groups = consumers.ofEverybody(topic.region(), topic.name());
        return ofRemoval(topic, groups, TopicUse.of(groups));
    }

    /** The same as brokers tell it now, those included who came a moment ago. A broker that does not tell forbids it too. */
    List<PlanWarning> ofRemovalNow(Topic topic) {
        return ofRemoval(topic, consumers.ofEverybody(topic.region(), topic.name()), users.now(topic));
    }

    private static List<PlanWarning> ofRemoval(Topic topic, List<TopicSubscription> groups, TopicUse use) {
        var warnings = new ArrayList<>(use.consumers(topic.instanceId()));
        warnings.addAll(use.producing());
        if (topic.tps() != null && topic.tps() >= 1) {
            warnings.add(PlanWarning.of("topic.change.tps", Math.round(topic.tps())));
        }
        if (!use.offline().isEmpty()) {
            warnings.add(PlanWarning.of("topic.change.known-to", use.offline().size()));
        }
        if (topic.messages() == null || topic.messages() > 0) {
            warnings.add(PlanWarning.of(
                    "topic.change.messages-lost", topic.messages() == null ? "?" : String.valueOf(topic.messages())));
        }
        List<TopicSubscription> behind =
                groups.stream().filter(group -> group.backlog().known() > 0).toList();
        if (!behind.isEmpty()) {
            long most =
                    behind.stream().mapToLong(group -> group.backlog().known()).sum();
            warnings.add(PlanWarning.of("topic.change.backlog", most, behind.size()));
        }
        return warnings;
    }

    /** Like a removal, as far as it goes: what is on other brokers stays, and who sends goes on there. */
    List<PlanWarning> ofLeaving(Topic topic, List<BrokerRef> losing) {
        var warnings = new ArrayList<>(users.now(topic).consumers(topic.instanceId()));
        Holdings now = board.current(topic.region());
        for (BrokerRef master : losing) {
            Long messages = messages(now, master, topic.name());
            if (messages == null || messages > 0) {
                warnings.add(PlanWarning.of(
                        "topic.change.messages-lost-on",
                        master.brokerName(),
                        messages == null ? "?" : String.valueOf(messages)));
            }
        }
        return warnings;
    }

    private static @Nullable Long messages(Holdings now, BrokerRef master, String topic) {
        Holding holding = now.byGroup().get(new BrokerGroup(master.cluster(), master.brokerName()));
        Map<String, List<QueueOffsets>> queues =
                holding == null ? null : holding.queues().value();
        List<QueueOffsets> mine = queues == null ? null : queues.get(topic);
        return mine == null
                ? null
                : mine.stream()
                        .mapToLong(queue -> queue.maxOffset() - queue.minOffset())
                        .sum();
    }
}
