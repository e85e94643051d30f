package io.mqconsole.topic;

import io.mqconsole.group.Delay;
import io.mqconsole.group.Group;
import io.mqconsole.group.TopicSubscription;
import io.mqconsole.group.Unknown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group that consumes a topic, as REST shows it.
 *
 * @param id of the group
 * @param expressions what its clients ask for; empty while no client subscribes
 * @param backlog in this topic; null when a part of it cannot be told
 */
record SubscriptionView(
        String id,
        String groupId,
        String name,
        @Nullable Boolean online,
        @Nullable Integer clients,
        List<String> expressions,
        @Nullable String expressionType,
        @Nullable Long backlog,
        long backlogAtLeast,
        List<Unknown> backlogUnknown,
        @Nullable Long delayMs,
        Delay.@Nullable Precision delayPrecision) {

    static SubscriptionView of(TopicSubscription subscription) {
        Group group = subscription.group();
        Delay delay = subscription.delay();
        return new SubscriptionView(
                group.id(),
                group.groupId(),
                group.name(),
                group.online(),
                group.clients(),
                subscription.expressions(),
                subscription.expressionType(),
                subscription.backlog().messages(),
                subscription.backlog().known(),
                subscription.backlog().unknown(),
                delay == null ? null : delay.millis(),
                delay == null ? null : delay.precision());
    }
}
