package io.mqconsole.group;

import io.mqconsole.admin.BrokerRef;
import io.mqconsole.admin.ClusterAdmin;
import io.mqconsole.admin.CommittedOffsets;
import io.mqconsole.admin.FanOut;
import io.mqconsole.admin.GroupProgress;
import io.mqconsole.admin.QueueProgress;
import io.mqconsole.shared.NodeFailure;
import io.mqconsole.snapshot.Holding;
import io.mqconsole.snapshot.Holdings;
import io.mqconsole.snapshot.Leads;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
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
    private static final String BROADCASTING = "BROADCASTING";

    private final Group group;
    private final Leads leads;
    private final FanOut<GroupProgress> answers;
    private final Holdings picture;
    private final SortedMap<String, List<LiveQueue>> byTopic = new TreeMap<>();

    LiveProgress(Group group, Leads leads, FanOut<GroupProgress> answers, Holdings picture) {
        this.group = group;
        this.leads = leads;
        this.answers = answers;
        this.picture = picture;
        answers.byNode().forEach((address, progress) -> {
            BrokerRef broker = leads.at(address).orElseThrow();
            progress.queues()
                    .forEach(queue -> byTopic.computeIfAbsent(queue.topic(), topic -> new ArrayList<>())
                            .add(new LiveQueue(broker, queue, committed(broker, queue))));
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
                .sorted(Comparator.comparing(LiveQueue::key))
                .map(at -> view(at, owners.get(at.key()), connected))
                .toList();
        return new GroupProgressView(now, queues, failures(connected));
    }

    private static GroupProgressView.Queue view(LiveQueue at, @Nullable SortedSet<String> owners, Connected connected) {
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

    /** @param mostForDelay requests, at most, for how long messages have been waiting */
    ConsumerStatus status(
            Connected connected,
            Consistency consistency,
            Rebalance rebalance,
            ClusterAdmin admin,
            int mostForDelay,
            Instant now) {
        Set<Unknown> whole = unknownAsAWhole(connected);
        LiveDelays delays = new LiveDelays(
                        group.name(),
                        byTopic.values().stream().flatMap(List::stream).toList(),
                        picture,
                        now)
                .ask(admin, whole.isEmpty() ? mostForDelay : 0);
        List<ConsumerStatus.OfTopic> topics = byTopic.entrySet().stream()
                .map(topic -> ofTopic(topic.getKey(), topic.getValue(), delays.of(topic.getKey()), whole.isEmpty()))
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
                longest(topics, unknown.isEmpty()),
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

    /** @param whole false when there may be more queues */
    private static ConsumerStatus.OfTopic ofTopic(
            String topic, List<LiveQueue> queues, @Nullable Delay delay, boolean whole) {
        var unknown = new LinkedHashSet<Unknown>();
        queues.forEach(at -> Optional.ofNullable(at.unknown()).ifPresent(unknown::add));
        long known = queues.stream().mapToLong(LiveQueue::waiting).sum();
        return new ConsumerStatus.OfTopic(
                topic,
                queues.size(),
                new Backlog(known, List.copyOf(unknown)),
                delay == null || whole && unknown.isEmpty() ? delay : delay.orMore(),
                newest(queues.stream()));
    }

    private static @Nullable Instant newest(Stream<LiveQueue> queues) {
        return queues.map(at -> at.queue().lastConsumed())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** @param whole false when a part is not known */
    private static @Nullable Delay longest(List<ConsumerStatus.OfTopic> topics, boolean whole) {
        Delay longest = topics.stream()
                .flatMap(topic -> Stream.ofNullable(topic.delay()))
                .reduce(Delay.NONE, Delay::or);
        boolean all = topics.stream().allMatch(topic -> topic.delay() != null);
        return whole && all ? longest : longest.orMore();
    }

    private List<NodeFailure> failures(Connected connected) {
        var failures = new TreeMap<String, NodeFailure>();
        connected.failures().forEach(failure -> failures.put(failure.node(), failure));
        answers.errors().forEach(error -> failures.putIfAbsent(error.node(), NodeFailure.of(error)));
        return List.copyOf(failures.values());
    }
}
