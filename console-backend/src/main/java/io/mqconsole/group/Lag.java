package io.mqconsole.group;

import io.mqconsole.admin.CommittedOffsets;
import io.mqconsole.admin.GroupClients;
import io.mqconsole.admin.QueueOffsets;
import io.mqconsole.snapshot.Holding;
import io.mqconsole.snapshot.OffsetHistory;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far behind a group is, summed up from the picture of each broker group: as RocketMQ's own tool counts, over every topic
 * in which the group has committed an offset, its retry topic included, and while it has clients only where they subscribe.
 */
final class Lag {
    private static final String BROADCASTING = "BROADCASTING";

    private final String group;
    private final Instant now;
    private final Set<Unknown> unknown = new LinkedHashSet<>();
    private long known;
    private @Nullable Delay delay = Delay.NONE;
    private boolean anywhere;

    private Lag(String group, Instant now) {
        this.group = group;
        this.now = now;
    }

    /** @param delay at least that long when a part of the backlog cannot be told; null when no part can */
    record Sum(Backlog backlog, @Nullable Delay delay) {}

    /** @param topics those that count */
    static Sum of(String group, Collection<Holding> holdings, Predicate<String> topics, Instant now) {
        var lag = new Lag(group, now);
        if (broadcasts(group, holdings)) {
            lag.unknown.add(new Unknown(Unknown.Reason.BROADCAST, null));
        } else {
            Set<String> offline = whileOffline(group, holdings);
            holdings.forEach(holding -> lag.add(holding, topics, offline));
            if (!lag.anywhere && lag.unknown.isEmpty()) {
                lag.unknown.add(new Unknown(Unknown.Reason.NO_OFFSET, null));
            }
        }
        return new Sum(new Backlog(lag.known, List.copyOf(lag.unknown)), lag.delay());
    }

    private @Nullable Delay delay() {
        return unknown.isEmpty() || delay == null ? delay : delay.orMore();
    }

    private static boolean broadcasts(String group, Collection<Holding> holdings) {
        return holdings.stream()
                .map(holding -> clients(holding, group))
                .anyMatch(clients -> clients != null && clients.messageModel().equals(BROADCASTING));
    }

    /** What it consumed anywhere it will consume everywhere when its clients are back; empty while it has some, who tell. */
    private static Set<String> whileOffline(String group, Collection<Holding> holdings) {
        return holdings.stream().anyMatch(holding -> clients(holding, group) != null)
                ? Set.of()
                : holdings.stream()
                        .flatMap(holding -> Stream.ofNullable(holding.offsets().value()))
                        .flatMap(committed -> committed.topics(group).stream())
                        .collect(Collectors.toSet());
    }

    private static @Nullable GroupClients clients(Holding holding, String group) {
        Map<String, GroupClients> clients = holding.clients().value();
        return clients == null ? null : clients.get(group);
    }

    private void add(Holding holding, Predicate<String> topics, Set<String> offline) {
        CommittedOffsets committed = holding.offsets().value();
        if (holding.offsets().failure() != null || holding.queues().failure() != null) {
            unknown.add(
                    new Unknown(Unknown.Reason.BROKER_SILENT, holding.group().brokerName()));
        } else if (committed == null || holding.queues().value() == null) {
            unknown.add(new Unknown(Unknown.Reason.NOT_READ, holding.group().brokerName()));
        } else {
            GroupClients clients = clients(holding, group);
            for (String topic : committed.topics(group)) {
                List<QueueOffsets> ofTopic = holding.readableQueues(topic);
                boolean wanted = clients == null || clients.subscriptions().containsKey(topic);
                if (ofTopic != null && wanted && topics.test(topic)) {
                    add(holding, committed, topic, ofTopic);
                }
            }
            Set<String> consumed =
                    clients == null ? offline : clients.subscriptions().keySet();
            consumed.stream()
                    .filter(topic -> topics.test(topic) && neverCommitted(holding, topic, committed))
                    .forEach(topic -> unknown.add(new Unknown(Unknown.Reason.NO_OFFSET, topic)));
        }
    }

    /** Whether a topic that it consumes has messages of which the group has confirmed none. */
    private boolean neverCommitted(Holding holding, String topic, CommittedOffsets committed) {
        List<QueueOffsets> ofTopic = holding.readableQueues(topic);
        return ofTopic != null
                && !committed.topics(group).contains(topic)
                && ofTopic.stream().anyMatch(queue -> queue.maxOffset() > 0);
    }

    private void add(Holding holding, CommittedOffsets committed, String topic, List<QueueOffsets> queues) {
        anywhere = true;
        OffsetHistory history = holding.history().get(topic);
        for (int position = 0; position < queues.size(); position++) {
            QueueOffsets queue = queues.get(position);
            long offset = committed.offset(group, topic, queue.queueId());
            if (offset > queue.maxOffset()) {
                unknown.add(new Unknown(Unknown.Reason.BEYOND_END, topic));
            } else if (offset == CommittedOffsets.NONE && queue.maxOffset() > 0) {
                unknown.add(new Unknown(Unknown.Reason.NO_OFFSET, topic));
            } else if (offset >= 0 && offset < queue.maxOffset()) {
                known += queue.maxOffset() - offset;
                wait(history, position, Math.max(offset, queue.minOffset()), queue);
            }
        }
    }

    private void wait(@Nullable OffsetHistory history, int position, long offset, QueueOffsets queue) {
        OffsetHistory.Estimate stored = history == null ? null : history.stored(position, offset, queue);
        if (stored == null || delay == null) {
            delay = null;
        } else {
            delay = delay.or(Delay.since(
                    stored.stored(), now, stored.atTheLatest() ? Delay.Precision.AT_LEAST : Delay.Precision.ESTIMATE));
        }
    }
}
