package io.mqconsole.topic;

import io.mqconsole.change.PlanWarning;
import io.mqconsole.group.Group;
import io.mqconsole.group.TopicConsumers;
import io.mqconsole.group.TopicSubscription;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a change of a topic would do to those who use it, out of the live picture. */
@Component
class TopicImpact {
    private static final int WRITE = 2;
    private static final int READ = 4;

    private final TopicConsumers consumers;

    TopicImpact(TopicConsumers consumers) {
        this.consumers = consumers;
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
        List<TopicSubscription> groups = consumers.of(topic.region(), topic.name());
        List<TopicSubscription> online = groups.stream()
                .filter(subscription ->
                        !Boolean.FALSE.equals(subscription.group().online()))
                .toList();
        if (!online.isEmpty()) {
            warnings.add(PlanWarning.blocking("topic.change.consumed", online.size(), names(online)));
        }
        if (groups.size() > online.size()) {
            warnings.add(PlanWarning.of("topic.change.known-to", groups.size() - online.size()));
        }
        if (topic.messages() == null || topic.messages() > 0) {
            warnings.add(PlanWarning.of(
                    "topic.change.messages-lost", topic.messages() == null ? "?" : String.valueOf(topic.messages())));
        }
        return warnings;
    }

    private static String names(List<TopicSubscription> groups) {
        return groups.stream()
                .map(TopicSubscription::group)
                .map(Group::name)
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
