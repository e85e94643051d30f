package io.mqconsole.admin;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A topic as one broker holds it.
 *
 * @param perm bits 4 read, 2 write, 1 inherit; what clients may do is this restricted by the broker's permission
 * @param readQueues queues that consumers see on this broker
 * @param writeQueues queues that producers see on this broker
 * @param order whether the broker itself refuses sends without write permission, which it does for no other topic
 * @param attributes such as {@code message.type} = {@code DELAY}; empty for an ordinary topic
 */
public record TopicSettings(
        String name, int perm, int readQueues, int writeQueues, boolean order, Map<String, String> attributes) {
    static final String TYPE_ATTRIBUTE = "message.type";

    public TopicSettings {
        attributes = Map.copyOf(attributes);
    }

    /** As RocketMQ writes it, such as {@code FIFO}. Topics from before there were types are told by whether they keep an order. */
    public String messageType() {
        return messageType(attributes, order);
    }

    static String messageType(@Nullable Map<String, String> attributes, boolean order) {
        String type = attributes == null ? null : attributes.get(TYPE_ATTRIBUTE);
        return type == null ? order ? "FIFO" : "NORMAL" : type;
    }
}
