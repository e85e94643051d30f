package io.mqconsole.group;

import io.mqconsole.admin.BrokerRef;
import io.mqconsole.admin.ClusterAdmin;
import io.mqconsole.admin.FanOut;
import io.mqconsole.admin.GroupProgress;
import io.mqconsole.shared.NodeFailure;
import io.mqconsole.snapshot.Holdings;
import io.mqconsole.snapshot.Leads;
import java.time.Instant;
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

/** How far a group has come and how it is doing, as its brokers and clients answered just now. */
final class LiveProgress {
    private final Group group;
    private final Leads leads;
    private final FanOut<GroupProgress> answers;
    private final Holdings picture;
    private final Connected connected;
    private final SortedMap<String, List<LiveQueue>> byTopic;

    LiveProgress(Group group, Leads leads, LiveAnswers answers, Holdings picture) {
        this.group = group;
        this.leads = leads;
        this.answers = answers.progress();
        this.picture = picture;
        this.connected = answers.connected();
        this.byTopic = LiveQueues.of(group.name(), leads, answers, picture);
    }

    GroupProgressView view(Instant now) {
        SortedMap<Rebalance.Queue, SortedSet<String>> owners = Rebalance.owners(connected);
        List<GroupProgressView.Queue> queues = byTopic.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(LiveQueue::key))
                .map(at -> view(at, owners.get(at.key())))
                .toList();
        return new GroupProgressView(now, queues, failures());
    }

    private GroupProgressView.Queue view(LiveQueue at, @Nullable SortedSet<String> owners) {
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
            Consistency consistency, Rebalance rebalance, ClusterAdmin admin, int mostForDelay, Instant now) {
        Set<Unknown> whole = unknownAsAWhole();
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
                failures());
    }

    private Set<Unknown> unknownAsAWhole() {
        var unknown = new LinkedHashSet<Unknown>();
        if (connected.broadcasts()) {
            return Set.of(new Unknown(Unknown.Reason.BROADCAST, null));
        }
        leads.failures().forEach(failure -> unknown.add(new Unknown(Unknown.Reason.BROKER_SILENT, failure.node())));
        answers.errors()
                .forEach(error -> unknown.add(new Unknown(
                        Unknown.Reason.BROKER_SILENT,
                        leads.at(error.node()).map(BrokerRef::brokerName).orElse(error.node()))));
        if (unknown.isEmpty()
                && answers.values().stream().allMatch(broker -> broker.queues().isEmpty())) {
            unknown.add(new Unknown(Unknown.Reason.NO_OFFSET, null));
        }
        return unknown;
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

    private List<NodeFailure> failures() {
        var failures = new TreeMap<String, NodeFailure>();
        connected.failures().forEach(failure -> failures.put(failure.node(), failure));
        answers.errors().forEach(error -> failures.putIfAbsent(error.node(), NodeFailure.of(error)));
        return List.copyOf(failures.values());
    }
}
