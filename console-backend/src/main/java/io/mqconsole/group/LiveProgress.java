package io.mqconsole.group;

import io.mqconsole.admin.BrokerRef;
import io.mqconsole.admin.CallOptions;
import io.mqconsole.admin.ClusterAdmin;
import io.mqconsole.admin.CommittedOffsets;
import io.mqconsole.admin.FanOut;
import io.mqconsole.admin.GroupProgress;
import io.mqconsole.admin.QueueDelay;
import io.mqconsole.admin.QueueProgress;
import io.mqconsole.shared.NodeFailure;
import io.mqconsole.snapshot.Holding;
import io.mqconsole.snapshot.Holdings;
import io.mqconsole.snapshot.Leads;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far a group has come, as its brokers answered just now. A broker tells 0 for a queue in which nothing is committed; the
 * picture knows better.
 */
final class LiveProgress {
    /** Requests for the exact delay, at most. */
    private static final int MOST_FOR_DELAY = 4;

    private static final String BROADCASTING = "BROADCASTING";

    private final Group group;
    private final Leads leads;
    private final FanOut<GroupProgress> answers;
    private final Holdings picture;
    private final SortedMap<String, List<At>> byTopic = new TreeMap<>();

    private record At(BrokerRef broker, QueueProgress queue, boolean committed) {
        Rebalance.Queue key() {
            return new Rebalance.Queue(queue.topic(), broker.brokerName(), queue.queueId());
        }

        /** Messages not confirmed; null when that cannot be told. */
        @Nullable
        Long difference() {
            if (queue.brokerOffset() == 0) {
                return 0L;
            }
            return committed && queue.consumerOffset() <= queue.brokerOffset()
                    ? queue.brokerOffset() - queue.consumerOffset()
                    : null;
        }

        @Nullable
        Unknown unknown() {
            if (difference() != null) {
                return null;
            }
            return new Unknown(committed ? Unknown.Reason.BEYOND_END : Unknown.Reason.NO_OFFSET, queue.topic());
        }
    }

    LiveProgress(Group group, Leads leads, FanOut<GroupProgress> answers, Holdings picture) {
        this.group = group;
        this.leads = leads;
        this.answers = answers;
        this.picture = picture;
        answers.byNode().forEach((address, progress) -> {
            BrokerRef broker = leads.at(address).orElseThrow();
            progress.queues()
                    .forEach(queue -> byTopic.computeIfAbsent(queue.topic(), topic -> new ArrayList<>())
                            .add(new At(broker, queue, committed(broker, queue))));
        });
    }

    private boolean committed(BrokerRef broker, QueueProgress queue) {
        if (queue.consumerOffset() != 0) {
            return true;
        }
        return picture.byGroup().values().stream()
                .filter(holding -> broker.equals(holding.lead()))
                .map(Holding::offsets)
                .flatMap(offsets -> Stream.ofNullable(offsets.value()))
                .anyMatch(offsets ->
                        offsets.offset(group.name(), queue.topic(), queue.queueId()) != CommittedOffsets.NONE);
    }

    GroupProgressView view(Connected connected, Instant now) {
        SortedMap<Rebalance.Queue, SortedSet<String>> owners = Rebalance.owners(connected);
        List<GroupProgressView.Queue> queues = byTopic.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(At::key))
                .map(at -> view(at, owners.get(at.key()), connected))
                .toList();
        return new GroupProgressView(now, queues, failures(connected));
    }

    private static GroupProgressView.Queue view(At at, @Nullable SortedSet<String> owners, Connected connected) {
        String owner = owners == null ? null : String.join(", ", owners);
        Connected.At client = owner == null ? null : connected.clients().get(owner);
        return new GroupProgressView.Queue(
                at.queue().topic(),
                at.broker().brokerName(),
                at.queue().queueId(),
                at.queue().brokerOffset(),
                at.committed() ? at.queue().consumerOffset() : null,
                at.difference(),
                at.queue().lastConsumed(),
                owner,
                client == null ? null : client.client().address());
    }

    ConsumerStatus status(
            Connected connected, Consistency consistency, Rebalance rebalance, ClusterAdmin admin, Instant now) {
        Set<Unknown> whole = unknownAsAWhole(connected);
        Map<String, Delay> exact = whole.isEmpty() ? delays(admin) : Map.of();
        List<ConsumerStatus.OfTopic> topics = byTopic.entrySet().stream()
                .map(topic -> ofTopic(
                        topic.getKey(),
                        topic.getValue(),
                        exact.containsKey(topic.getKey()) ? exact.get(topic.getKey()) : estimated(topic.getKey(), now)))
                .toList();
        var unknown = new LinkedHashSet<>(whole);
        unknown.addAll(neverCommitted(connected));
        topics.forEach(topic -> unknown.addAll(topic.backlog().unknown()));
        boolean online = !connected.clients().isEmpty();
        return new ConsumerStatus(
                now,
                online ? Boolean.TRUE : connected.everyBrokerTold() ? Boolean.FALSE : null,
                connected.clients().size(),
                connected.running().size(),
                answers.complete()
                        ? answers.values().stream()
                                .mapToDouble(GroupProgress::consumeTps)
                                .sum()
                        : null,
                new Backlog(
                        topics.stream()
                                .mapToLong(topic -> topic.backlog().known())
                                .sum(),
                        List.copyOf(unknown)),
                unknown.isEmpty() ? longest(topics) : longestKnown(topics),
                newest(byTopic.values().stream().flatMap(List::stream)),
                consistency,
                rebalance,
                topics,
                failures(connected));
    }

    private Set<Unknown> unknownAsAWhole(Connected connected) {
        var unknown = new LinkedHashSet<Unknown>();
        boolean broadcasts = connected.sides().values().stream()
                .anyMatch(side -> side.messageModel().equals(BROADCASTING));
        if (broadcasts) {
            return Set.of(new Unknown(Unknown.Reason.BROADCAST, null));
        }
        leads.failures().forEach(failure -> unknown.add(new Unknown(Unknown.Reason.BROKER_SILENT, failure.node())));
        answers.errors()
                .forEach(error -> unknown.add(new Unknown(
                        Unknown.Reason.BROKER_SILENT,
                        leads.at(error.node()).map(BrokerRef::brokerName).orElse(error.node()))));
        if (unknown.isEmpty() && byTopic.isEmpty()) {
            unknown.add(new Unknown(Unknown.Reason.NO_OFFSET, null));
        }
        return unknown;
    }

    /** For a topic that nobody was asked about. */
    private @Nullable Delay estimated(String topic, Instant now) {
        return Lag.of(group.name(), picture.byGroup().values(), topic::equals, now)
                .delay();
    }

    /** Topics that clients subscribe to, that have messages, and of which the group has confirmed none. */
    private List<Unknown> neverCommitted(Connected connected) {
        return connected.topics().stream()
                .filter(topic -> !byTopic.containsKey(topic))
                .filter(topic -> picture.byGroup().values().stream()
                        .flatMap(holding -> Stream.ofNullable(holding.queues().value()))
                        .flatMap(queues -> queues.getOrDefault(topic, List.of()).stream())
                        .anyMatch(queue -> queue.maxOffset() > 0))
                .map(topic -> new Unknown(Unknown.Reason.NO_OFFSET, topic))
                .toList();
    }

    private static ConsumerStatus.OfTopic ofTopic(String topic, List<At> queues, @Nullable Delay delay) {
        var unknown = new LinkedHashSet<Unknown>();
        queues.forEach(at -> Optional.ofNullable(at.unknown()).ifPresent(unknown::add));
        long known = queues.stream()
                .map(At::difference)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
        return new ConsumerStatus.OfTopic(
                topic,
                queues.size(),
                new Backlog(known, List.copyOf(unknown)),
                known == 0 && unknown.isEmpty() ? Delay.NONE : delay,
                newest(queues.stream()));
    }

    private static @Nullable Instant newest(Stream<At> queues) {
        return queues.map(at -> at.queue().lastConsumed())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static @Nullable Delay longest(List<ConsumerStatus.OfTopic> topics) {
        Delay longest = Delay.NONE;
        for (ConsumerStatus.OfTopic topic : topics) {
            if (topic.delay() == null) {
                return null;
            }
            longest = longest.or(topic.delay());
        }
        return longest;
    }

    /** Where a part is not known. */
    private static @Nullable Delay longestKnown(List<ConsumerStatus.OfTopic> topics) {
        return topics.stream()
                .flatMap(topic -> Stream.ofNullable(topic.delay()))
                .reduce(Delay.NONE, Delay::or)
                .orMore();
    }

    /** By topic, as the brokers tell it, for the topics with the most messages waiting; the others are left out. */
    private Map<String, Delay> delays(ClusterAdmin admin) {
        var delays = new TreeMap<String, Delay>();
        int left = MOST_FOR_DELAY;
        for (String topic : lagging()) {
            List<BrokerRef> brokers = Objects.requireNonNull(byTopic.get(topic)).stream()
                    .filter(at -> lags(at))
                    .map(At::broker)
                    .distinct()
                    .toList();
            left -= brokers.size();
            if (left < 0) {
                break;
            }
            FanOut<Map<String, List<QueueDelay>>> told =
                    admin.groups().delays(brokers, group.name(), List.of(topic), CallOptions.DEFAULT);
            Optional<Duration> waiting = told.values().stream()
                    .flatMap(topics -> topics.getOrDefault(topic, List.of()).stream())
                    .flatMap(queue -> Stream.ofNullable(queue.waiting()))
                    .max(Comparator.naturalOrder());
            if (told.complete() && waiting.isPresent()) {
                delays.put(topic, new Delay(waiting.get().toMillis(), Delay.Precision.EXACT));
            }
        }
        return delays;
    }

    private List<String> lagging() {
        return byTopic.entrySet().stream()
                .filter(topic -> topic.getValue().stream().anyMatch(LiveProgress::lags))
                .sorted(Comparator.comparingLong((Map.Entry<String, List<At>> topic) -> -topic.getValue().stream()
                        .filter(LiveProgress::lags)
                        .mapToLong(at -> Objects.requireNonNull(at.difference()))
                        .sum()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean lags(At at) {
        Long difference = at.difference();
        return difference != null && difference > 0;
    }

    private List<NodeFailure> failures(Connected connected) {
        var failures = new TreeMap<String, NodeFailure>();
        connected.failures().forEach(failure -> failures.put(failure.node(), failure));
        answers.errors().forEach(error -> failures.putIfAbsent(error.node(), NodeFailure.of(error)));
        return List.copyOf(failures.values());
    }
}
