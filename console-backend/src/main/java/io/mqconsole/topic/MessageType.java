package io.mqconsole.topic;

import io.mqconsole.admin.TopicSettings;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What kind of messages a topic is for. */
public enum MessageType {
    NORMAL,
    /** In order within a queue. */
    PARTITION_ORDERED,
    /** In order altogether: there is one queue. */
    GLOBALLY_ORDERED,
    TRANSACTION,
    /** Timed and delayed. */
    DELAY,
    PRIORITY,
    LITE,
    /** Anything, which brokers accept only when they are told to. */
    MIXED;

    private static final String ATTRIBUTE = "message.type";

    /** As RocketMQ writes it; null for those that this console does not make. */
    @Nullable
    String attribute() {
        return switch (this) {
            case NORMAL -> "NORMAL";
            case PARTITION_ORDERED, GLOBALLY_ORDERED -> "FIFO";
            case TRANSACTION -> "TRANSACTION";
            case DELAY -> "DELAY";
            case PRIORITY, LITE, MIXED -> null;
        };
    }

    /** @param sides the topic as each broker group holds it, at least one */
    static MessageType of(Collection<TopicSettings> sides) {
        TopicSettings any = sides.iterator().next();
        return switch (any.attributes().getOrDefault(ATTRIBUTE, any.order() ? "FIFO" : "NORMAL")) {
            case "FIFO" ->
                sides.stream().mapToInt(TopicSettings::writeQueues).sum() == 1 ? GLOBALLY_ORDERED : PARTITION_ORDERED;
            case "DELAY" -> DELAY;
            case "TRANSACTION" -> TRANSACTION;
            case "PRIORITY" -> PRIORITY;
            case "LITE" -> LITE;
            case "MIXED" -> MIXED;
            default -> NORMAL;
        };
    }
}
