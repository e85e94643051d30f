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
 * @param sysFlag bits 1 unit, 2 subscribed to by a unit
 * @param filterType {@code SINGLE_TAG} or {@code MULTI_TAG}
 */
public record TopicSettings(
        String name,
        int perm,
        int readQueues,
        int writeQueues,
        boolean order,
        Map<String, String> attributes,
        int sysFlag,
        String filterType) {
    public static final String TYPE_ATTRIBUTE = "message.type";

    static final String USUAL_FILTER = "SINGLE_TAG";

    public TopicSettings {
        attributes = Map.copyOf(attributes);
    }

    /** With what is usual for the rest. */
    public TopicSettings(
            String name, int perm, int readQueues, int writeQueues, boolean order, Map<String, String> attributes) {
        this(name, perm, readQueues, writeQueues, order, attributes, 0, USUAL_FILTER);
    }

    public TopicSettings queueing(int newPerm, int newReadQueues, int newWriteQueues) {
        return new TopicSettings(name, newPerm, newReadQueues, newWriteQueues, order, attributes, sysFlag, filterType);
    }

    /** What a broker goes by: for it, a topic without the attribute is for ordinary messages, even if it keeps an order. */
    public String typeAttribute() {
        return attributes.getOrDefault(TYPE_ATTRIBUTE, "NORMAL");
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
