package io.mqconsole.topic;

import io.mqconsole.admin.TopicSettings;
import java.util.Collection;
import java.util.List;

/** What kind of messages a topic is for. */
public enum MessageType {
    NORMAL,
    /** In order within a queue. */
    PARTITION_ORDERED,
    /** In order altogether: there is one queue, for those who write and for those who read. */
    GLOBALLY_ORDERED,
    TRANSACTION,
    /** Timed and delayed. */
    DELAY,
    PRIORITY,
    LITE,
    /** Anything, which brokers accept only when they are told to. */
    MIXED;

    /** The types of which topics can be made here. */
    public static final List<MessageType> MADE =
            List.of(NORMAL, PARTITION_ORDERED, GLOBALLY_ORDERED, TRANSACTION, DELAY);

    /** As RocketMQ writes it. */
    String attribute() {
        return switch (this) {
            case PARTITION_ORDERED, GLOBALLY_ORDERED -> "FIFO";
            case NORMAL, TRANSACTION, DELAY, PRIORITY, LITE, MIXED -> name();
        };
    }

    /** @param sides the topic as each broker group holds it, at least one */
    static MessageType of(Collection<TopicSettings> sides) {
        TopicSettings any = sides.iterator().next();
        return switch (any.messageType()) {
            case "FIFO" -> isOneQueue(sides) ? GLOBALLY_ORDERED : PARTITION_ORDERED;
            case "DELAY" -> DELAY;
            case "TRANSACTION" -> TRANSACTION;
            case "PRIORITY" -> PRIORITY;
            case "LITE" -> LITE;
            case "MIXED" -> MIXED;
            default -> NORMAL;
        };
    }

    /** One that producers see alone tells nothing: the others may be closed for a while, and are still consumed. */
    private static boolean isOneQueue(Collection<TopicSettings> sides) {
        return sides.stream().mapToInt(TopicSettings::writeQueues).sum() == 1
                && sides.stream().mapToInt(TopicSettings::readQueues).sum() == 1;
    }
}
