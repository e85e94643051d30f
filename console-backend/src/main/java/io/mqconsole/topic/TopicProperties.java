package io.mqconsole.topic;

import io.mqconsole.admin.TopicSettings;
import io.mqconsole.admin.TopicWrite;
import java.util.Map;
import java.util.TreeMap;

/**
 * The settings of a topic by the names that the API has for them, to be put side by side. A topic without a message type is for
 * ordinary messages and does not differ from one that says so.
 */
final class TopicProperties {
    private TopicProperties() {}

    /** What stays as it was made. */
    static boolean isFixed(String property) {
        return property.equals(TopicSettings.TYPE_ATTRIBUTE) || TopicWrite.FIXED_ATTRIBUTES.contains(property);
    }

    static Map<String, String> of(TopicSettings settings) {
        var properties = new TreeMap<>(settings.attributes());
        properties.put(TopicSettings.TYPE_ATTRIBUTE, settings.typeAttribute());
        properties.put("perm", String.valueOf(settings.perm()));
        properties.put("readQueueNum", String.valueOf(settings.readQueues()));
        properties.put("writeQueueNum", String.valueOf(settings.writeQueues()));
        properties.put("order", String.valueOf(settings.order()));
        return properties;
    }
}
