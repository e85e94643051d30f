package io.mqconsole.topic;

import io.mqconsole.admin.TopicSettings;
import java.util.Map;
import java.util.TreeMap;

/** The settings of a topic by the names that the API has for them, to be put side by side. */
final class TopicProperties {
    private TopicProperties() {}

    static Map<String, String> of(TopicSettings settings) {
        var properties = new TreeMap<>(settings.attributes());
        properties.put("perm", String.valueOf(settings.perm()));
        properties.put("readQueueNum", String.valueOf(settings.readQueues()));
        properties.put("writeQueueNum", String.valueOf(settings.writeQueues()));
        properties.put("order", String.valueOf(settings.order()));
        return properties;
    }
}
