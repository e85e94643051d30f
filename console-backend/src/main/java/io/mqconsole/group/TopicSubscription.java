package io.mqconsole.group;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group that consumes a topic.
 *
 * @param expressions what its clients ask for, as the brokers keep it; more than one when brokers heard different ones,
 *     empty while no client subscribes
 * @param expressionType TAG or SQL92; null while no client subscribes
 * @param backlog in this topic alone, without what the group tries again
 * @param delay in this topic alone
 */
public record TopicSubscription(
        Group group,
        List<String> expressions,
        @Nullable String expressionType,
        Backlog backlog,
        @Nullable Delay delay) {
    public TopicSubscription {
        expressions = List.copyOf(expressions);
    }
}
