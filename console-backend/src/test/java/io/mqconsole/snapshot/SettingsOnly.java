package io.mqconsole.snapshot;

import io.mqconsole.admin.BrokerRef;
import io.mqconsole.admin.GroupSettings;
import io.mqconsole.admin.NodeAddress;
import io.mqconsole.admin.TopicSettings;
import java.time.Instant;
import java.util.Map;

/** A broker group of which only the settings of topics and groups have been read. */
public final class SettingsOnly {
    private SettingsOnly() {}

    public static Holding of(BrokerGroup group, Map<String, TopicSettings> topics, Map<String, GroupSettings> groups) {
        return of(
                new BrokerRef(group.cluster(), group.brokerName(), 0, new NodeAddress("10.0.0.1", 10911)),
                topics,
                groups);
    }

    public static Holding of(BrokerRef lead, Map<String, TopicSettings> topics, Map<String, GroupSettings> groups) {
        return new Holding(
                new BrokerGroup(lead.cluster(), lead.brokerName()),
                lead,
                new Reading<>(Map.copyOf(topics), Instant.EPOCH, null),
                new Reading<>(Map.copyOf(groups), Instant.EPOCH, null),
                Reading.none(),
                Reading.none(),
                Reading.none(),
                Map.of(),
                Map.of(),
                Map.of());
    }
}
