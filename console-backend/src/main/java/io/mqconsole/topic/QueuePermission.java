package io.mqconsole.topic;

import io.mqconsole.admin.BrokerRef;
import io.mqconsole.admin.QueueOffsets;
import io.mqconsole.admin.TopicSettings;
import io.mqconsole.snapshot.BrokerPicture;
import io.mqconsole.snapshot.Holding;
import io.mqconsole.snapshot.Holdings;
import io.mqconsole.snapshot.RegionSnapshot;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What clients may do with one queue: what its topic and its broker allow, and what its number leaves of it. */
final class QueuePermission {
    private static final int READ = 4;
    private static final int WRITE = 2;

    private QueuePermission() {}

    static @Nullable Integer of(
            Holdings holdings, RegionSnapshot region, String topic, BrokerRef broker, QueueOffsets queue) {
        Optional<TopicSettings> settings = holdings.byGroup().values().stream()
                .filter(holding -> broker.equals(holding.lead()))
                .map(Holding::topicSettings)
                .flatMap(topics -> Optional.ofNullable(topics.get(topic)).stream())
                .findFirst();
        Optional<Integer> ofBroker = region.brokers().values().stream()
                .filter(picture -> picture.key().address().equals(broker.address()))
                .map(BrokerPicture::config)
                .flatMap(config -> Optional.ofNullable(config.value()).stream())
                .flatMap(config -> bits(config).stream())
                .findFirst();
        return settings.isEmpty() || ofBroker.isEmpty()
                ? null
                : settings.get().perm() & ofBroker.get() & byNumber(settings.get(), queue.queueId());
    }

    /** A queue beyond the number of write queues is only read, as after their number was lowered; and the other way round. */
    private static int byNumber(TopicSettings settings, int queueId) {
        int read = queueId < settings.readQueues() ? READ : 0;
        int write = queueId < settings.writeQueues() ? WRITE : 0;
        return read | write;
    }

    private static Optional<Integer> bits(Map<String, String> config) {
        String bits = config.getOrDefault("brokerPermission", "");
        return bits.matches("[0-7]") ? Optional.of(Integer.parseInt(bits)) : Optional.empty();
    }
}
