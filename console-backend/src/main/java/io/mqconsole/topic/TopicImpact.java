package io.mqconsole.topic;

import io.mqconsole.admin.BrokerRef;
import io.mqconsole.admin.QueueOffsets;
import io.mqconsole.change.PlanWarning;
import io.mqconsole.group.Group;
import io.mqconsole.group.TopicConsumers;
import io.mqconsole.group.TopicSubscription;
import io.mqconsole.snapshot.BrokerGroup;
import io.mqconsole.snapshot.Holding;
import io.mqconsole.snapshot.Holdings;
import io.mqconsole.snapshot.HoldingsBoard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a change of a topic would do to those who use it, out of the live picture. */
@Component
class TopicImpact {
    private static final int WRITE = 2;
    private static final int READ = 4;

    private final TopicConsumers consumers;
    private final HoldingsBoard board;

    TopicImpact(TopicConsumers consumers, HoldingsBoard board) {
        this.consumers = consumers;
        this.board = board;
    }

    List<PlanWarning> ofUpdate(Topic topic, TopicQueueing queueing) {
        var warnings = new ArrayList<PlanWarning>();
        if (queueing.readQueueNum() < topic.readQueueNum()) {
            warnings.add(PlanWarning.of(
                    "topic.change.queues-cut", topic.readQueueNum() - queueing.readQueueNum(), topic.name()));
        }
        if (queueing.readQueueNum() < queueing.writeQueueNum()) {
            warnings.add(PlanWarning.of("topic.change.written-not-read", topic.name()));
        }
        if ((queueing.perm() & WRITE) == 0 && (topic.perm() & WRITE) != 0) {
            warnings.add(PlanWarning.of("topic.change.no-more-sending", topic.name()));
        }
        if ((queueing.perm() & READ) == 0 && (topic.perm() & READ) != 0) {
            warnings.add(PlanWarning.of("topic.change.no-more-consuming", topic.name()));
        }
        return warnings;
    }

    /** Somebody who is connected and consumes it forbids it, as long as it is not forced. */
    List<PlanWarning> ofRemoval(Topic topic) {
        var warnings = new ArrayList<PlanWarning>();
        List<TopicSubscription> groups = consumers.ofEverybody(topic.region(), topic.name());
        List<TopicSubscription> online = groups.stream()
                .filter(subscription ->
                        !Boolean.FALSE.equals(subscription.group().online()))
                .toList();
        warnings.addAll(consumed(topic, online));
        if (groups.size() > online.size()) {
            warnings.add(PlanWarning.of("topic.change.known-to", groups.size() - online.size()));
        }
        if (topic.messages() == null || topic.messages() > 0) {
            warnings.add(PlanWarning.of(
                    "topic.change.messages-lost", topic.messages() == null ? "?" : String.valueOf(topic.messages())));
        }
        return warnings;
    }

    /** Like a removal, as far as it goes: what is on other brokers stays. */
    List<PlanWarning> ofLeaving(Topic topic, List<BrokerRef> losing) {
        var warnings = new ArrayList<PlanWarning>();
        List<TopicSubscription> online = consumers.ofEverybody(topic.region(), topic.name()).stream()
                .filter(subscription ->
                        !Boolean.FALSE.equals(subscription.group().online()))
                .toList();
        warnings.addAll(consumed(topic, online));
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

    /** Who reads the topic's instance reads the plan: groups of other instances are counted, not named. */
    private static List<PlanWarning> consumed(Topic topic, List<TopicSubscription> online) {
        List<String> own = online.stream()
                .map(TopicSubscription::group)
                .filter(group ->
                        topic.instanceId() == null || topic.instanceId().equals(group.instanceId()))
                .map(Group::name)
                .sorted()
                .toList();
        var warnings = new ArrayList<PlanWarning>();
        if (!own.isEmpty()) {
            warnings.add(PlanWarning.blocking("topic.change.consumed", own.size(), String.join(", ", own)));
        }
        if (online.size() > own.size()) {
            warnings.add(PlanWarning.blocking("topic.change.consumed-by-others", online.size() - own.size()));
        }
        return warnings;
    }
}
