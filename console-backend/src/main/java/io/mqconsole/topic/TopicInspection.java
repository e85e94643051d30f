package io.mqconsole.topic;

import io.mqconsole.admin.AdminError;
import io.mqconsole.admin.BrokerRef;
import io.mqconsole.admin.CallOptions;
import io.mqconsole.admin.ClusterAdmin;
import io.mqconsole.admin.FanOut;
import io.mqconsole.admin.NodeAddress;
import io.mqconsole.admin.NodeResult;
import io.mqconsole.admin.ProducerClient;
import io.mqconsole.admin.QueueOffsets;
import io.mqconsole.admin.TopicRoute;
import io.mqconsole.region.RegionConnections;
import io.mqconsole.shared.NodeFailure;
import io.mqconsole.shared.RequiresPermission;
import io.mqconsole.shared.Switchable;
import io.mqconsole.snapshot.HoldingsBoard;
import io.mqconsole.snapshot.Leads;
import io.mqconsole.snapshot.Side;
import io.mqconsole.snapshot.Snapshots;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Asks the brokers of one topic now, for its detail page; nothing here is used by a list. */
@Service
public class TopicInspection {
    private final TopicDirectory directory;
    private final HoldingsBoard board;
    private final Snapshots snapshots;
    private final RegionConnections connections;
    private final Clock clock;

    TopicInspection(
            TopicDirectory directory,
            HoldingsBoard board,
            Snapshots snapshots,
            RegionConnections connections,
            Clock clock) {
        this.directory = directory;
        this.board = board;
        this.snapshots = snapshots;
        this.connections = connections;
        this.clock = clock;
    }

    /** One request per broker group that holds the topic. */
    @RequiresPermission("topic:read")
    @Switchable("topics.queues.get")
    public TopicQueues queues(String id) {
        Topic topic = directory.get(id);
        Leads leads = leads(topic);
        FanOut<Map<String, List<QueueOffsets>>> answers =
                admin(topic).topics().queues(leads.brokers(), List.of(topic.name()), leads.options());
        var queues = new ArrayList<TopicQueues.Queue>();
        answers.byNode().forEach((address, topics) -> {
            BrokerRef broker = leads.at(address).orElseThrow();
            topics.getOrDefault(topic.name(), List.of()).forEach(queue -> queues.add(queue(topic, broker, queue)));
        });
        return new TopicQueues(clock.instant(), queues, failures(leads, answers));
    }

    private TopicQueues.Queue queue(Topic topic, BrokerRef broker, QueueOffsets queue) {
        return new TopicQueues.Queue(
                broker.brokerName(),
                broker.address().toString(),
                queue.queueId(),
                QueuePermission.of(
                        board.current(topic.region()), snapshots.current(topic.region()), topic.name(), broker, queue),
                queue.minOffset(),
                queue.maxOffset(),
                queue.lastStored());
    }

    /** One request per NameServer. */
    @RequiresPermission("node:read")
    @Switchable("topics.routes.get")
    public TopicRoutes routes(String id) {
        Topic topic = directory.get(id);
        FanOut<TopicRoute> answers = admin(topic).nodes().routes(topic.name(), CallOptions.DEFAULT);
        return new TopicRoutes(
                clock.instant(),
                answers.results().stream().map(TopicInspection::at).toList());
    }

    private static TopicRoutes.AtNameServer at(NodeResult<TopicRoute> result) {
        return switch (result) {
            case NodeResult.Ok<TopicRoute> ok ->
                new TopicRoutes.AtNameServer(
                        ok.node(),
                        ok.value().entries().stream()
                                .map(TopicInspection::entry)
                                .toList(),
                        null);
            case NodeResult.Failed<TopicRoute> failed
            when failed.error().kind() == AdminError.Kind.NOT_FOUND ->
                new TopicRoutes.AtNameServer(failed.node(), List.of(), null);
            case NodeResult.Failed<TopicRoute> failed ->
                new TopicRoutes.AtNameServer(failed.node(), null, NodeFailure.of(failed.error()));
        };
    }

    private static TopicRoutes.Entry entry(TopicRoute.Entry entry) {
        NodeAddress master = entry.addresses().get(0L);
        return new TopicRoutes.Entry(
                entry.cluster(),
                entry.brokerName(),
                entry.perm(),
                entry.readQueues(),
                entry.writeQueues(),
                master == null ? null : master.toString(),
                new TreeMap<>(entry.addresses())
                        .tailMap(0L, false).values().stream()
                                .map(NodeAddress::toString)
                                .toList());
    }

    /** One request per broker of the topic's clusters, slaves included. */
    @RequiresPermission("node:read")
    @Switchable("topics.config.get")
    public TopicSides config(String id) {
        Topic topic = directory.get(id);
        List<BrokerRef> brokers = snapshots.current(topic.region()).listed(topic.clusters());
        return new TopicSides(
                clock.instant(),
                Side.of(
                        brokers,
                        admin(topic).topics().config(brokers, topic.name(), CallOptions.DEFAULT),
                        TopicProperties::of));
    }

    /** One request per broker group that holds the topic. */
    @RequiresPermission("node:read")
    @Switchable("topics.producers.get")
    public TopicProducers producers(String id) {
        Topic topic = directory.get(id);
        Leads leads = leads(topic);
        FanOut<Map<String, List<ProducerClient>>> answers =
                admin(topic).topics().producers(leads.brokers(), leads.options());
        var producers = new TreeMap<String, TopicProducers.Producer>();
        answers.byNode()
                .forEach((address, groups) -> groups.forEach((group, clients) -> clients.forEach(client -> {
                    String broker = leads.at(address).orElseThrow().brokerName();
                    producers.merge(
                            group + "\0" + client.clientId(), producer(group, client, broker), TopicInspection::both);
                })));
        return new TopicProducers(clock.instant(), List.copyOf(producers.values()), failures(leads, answers));
    }

    private static TopicProducers.Producer producer(String group, ProducerClient client, String broker) {
        return new TopicProducers.Producer(
                group,
                client.clientId(),
                client.address(),
                client.language(),
                client.version(),
                List.of(broker),
                client.lastSeen());
    }

    /** The same client on two brokers. */
    private static TopicProducers.Producer both(TopicProducers.Producer one, TopicProducers.Producer other) {
        var brokers = new TreeSet<>(one.brokers());
        brokers.addAll(other.brokers());
        return new TopicProducers.Producer(
                one.producerGroup(),
                one.clientId(),
                one.address(),
                one.language(),
                one.version(),
                List.copyOf(brokers),
                later(one.lastSeen(), other.lastSeen()));
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        return Stream.of(one, other)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private ClusterAdmin admin(Topic topic) {
        return connections.of(topic.region());
    }

    private Leads leads(Topic topic) {
        return Leads.of(
                board.current(topic.region()),
                holding -> holding.topicSettings().containsKey(topic.name()));
    }

    private static List<NodeFailure> failures(Leads leads, FanOut<?> answers) {
        var failures = new ArrayList<>(leads.failures());
        answers.errors().forEach(error -> failures.add(NodeFailure.of(error)));
        return failures;
    }
}
