package io.mqconsole.snapshot;

import io.mqconsole.admin.BrokerRef;
import io.mqconsole.admin.CommittedOffsets;
import io.mqconsole.admin.GroupClients;
import io.mqconsole.admin.GroupSettings;
import io.mqconsole.admin.QueueOffsets;
import io.mqconsole.admin.TopicSettings;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one broker group holds, as the broker that leads it last said.
 *
 * @param lead who is asked; null while no broker of the group is registered
 * @param topics all topics by name
 * @param groups all consumer groups by name
 * @param queues offsets of the queues of each topic
 * @param offsets what the consumer groups have committed; read just before {@code queues}
 * @param clients connected consumers by group; groups without any are left out
 * @param produceTps messages per second by topic; without the topics for which it is not known
 * @param consumeTps messages per second by group; without the groups for which it is not known
 * @param history when the queues of each topic grew
 */
public record Holding(
        BrokerGroup group,
        @Nullable BrokerRef lead,
        Reading<Map<String, TopicSettings>> topics,
        Reading<Map<String, GroupSettings>> groups,
        Reading<Map<String, List<QueueOffsets>>> queues,
        Reading<CommittedOffsets> offsets,
        Reading<Map<String, GroupClients>> clients,
        Map<String, Double> produceTps,
        Map<String, Double> consumeTps,
        Map<String, OffsetHistory> history) {

    static Holding unknown(BrokerGroup group) {
        return new Holding(
                group,
                null,
                Reading.none(),
                Reading.none(),
                Reading.none(),
                Reading.none(),
                Reading.none(),
                Map.of(),
                Map.of(),
                Map.of());
    }

    /** Everything that was read from this group, for its age and its failures. */
    Stream<Reading<?>> readings() {
        return Stream.of(topics, groups, queues, offsets, clients);
    }

    /** The topics of this group; empty as long as it never answered. */
    public Map<String, TopicSettings> topicSettings() {
        return Objects.requireNonNullElse(topics.value(), Map.of());
    }

    /** The consumer groups of this group; empty as long as it never answered. */
    public Map<String, GroupSettings> groupSettings() {
        return Objects.requireNonNullElse(groups.value(), Map.of());
    }

    /**
     * The queues of a topic that consumers are told of. It may have more: those that are only written, and those that it had
     * before it was made smaller.
     *
     * @return null when its queues are not known
     */
    public @Nullable List<QueueOffsets> readableQueues(String topic) {
        List<QueueOffsets> all = queues.value() == null ? null : queues.value().get(topic);
        TopicSettings settings = topicSettings().get(topic);
        return all == null || settings == null || all.size() <= settings.readQueues()
                ? all
                : all.subList(0, settings.readQueues());
    }

    Holding ledBy(@Nullable BrokerRef broker) {
        return new Holding(group, broker, topics, groups, queues, offsets, clients, produceTps, consumeTps, history);
    }

    Holding withSettings(Reading<Map<String, TopicSettings>> ofTopics, Reading<Map<String, GroupSettings>> ofGroups) {
        return new Holding(group, lead, ofTopics, ofGroups, queues, offsets, clients, produceTps, consumeTps, history);
    }

    Holding withClients(Reading<Map<String, GroupClients>> connected) {
        return new Holding(group, lead, topics, groups, queues, offsets, connected, produceTps, consumeTps, history);
    }

    /**
     * With new offsets, and the rates and the history that follow from them and the ones before. Committed offsets without
     * those of the queues are not taken: together with older ones they would seem to be beyond the end.
     */
    Holding withOffsets(Reading<CommittedOffsets> read, Reading<Map<String, List<QueueOffsets>>> stored) {
        Reading<CommittedOffsets> committed = stored.failure() == null
                ? read
                : new Reading<>(offsets.value(), offsets.collectedAt(), stored.failure());
        return new Holding(
                group,
                lead,
                topics,
                groups,
                stored,
                committed,
                clients,
                Rates.produced(queues, stored, produceTps),
                Rates.consumed(offsets, committed, consumeTps),
                OffsetHistory.grown(history, stored));
    }
}
