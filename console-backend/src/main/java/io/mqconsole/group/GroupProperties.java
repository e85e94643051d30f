package io.mqconsole.group;

import io.mqconsole.admin.GroupSettings;
import java.util.Map;
import java.util.TreeMap;

/** The settings of a group by the names that the API has for them, to be put side by side. */
final class GroupProperties {
    private GroupProperties() {}

    static Map<String, String> of(GroupSettings settings) {
        var properties = new TreeMap<>(settings.attributes());
        properties.put("readEnable", String.valueOf(settings.consumeEnable()));
        properties.put("broadcastEnable", String.valueOf(settings.consumeBroadcastEnable()));
        properties.put("fromMinEnable", String.valueOf(settings.consumeFromMinEnable()));
        properties.put("orderly", String.valueOf(settings.consumeOrderly()));
        properties.put("retryQueueNum", String.valueOf(settings.retryQueues()));
        properties.put("retryMaxTimes", String.valueOf(settings.retryMaxTimes()));
        properties.put("retryPolicy", settings.retryPolicy());
        properties.put("consumeTimeoutMinutes", String.valueOf(settings.consumeTimeoutMinutes()));
        properties.put("notifyConsumerIdsChanged", String.valueOf(settings.notifyConsumerIdsChanged()));
        properties.put("brokerId", String.valueOf(settings.brokerId()));
        properties.put("whichBrokerWhenConsumeSlowly", String.valueOf(settings.whichBrokerWhenConsumeSlowly()));
        return properties;
    }
}
