package io.mqconsole.topic;

import io.mqconsole.admin.AdminError;
import io.mqconsole.admin.CallOptions;
import io.mqconsole.admin.ClusterAdmin;
import io.mqconsole.admin.FanOut;
import io.mqconsole.admin.GroupClients;
import io.mqconsole.admin.ProducerClient;
import io.mqconsole.admin.QueueOffsets;
import io.mqconsole.region.RegionConnections;
import io.mqconsole.shared.NodeFailure;
import io.mqconsole.snapshot.HoldingsBoard;
import io.mqconsole.snapshot.Leads;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the brokers of a topic who uses it now: the picture does not show who came a moment ago. */
@Component
class TopicUsers {
    /** Each client has a producer of this name, to give messages back. */
    private static final String OF_EACH_CLIENT = "CLIENT_INNER_PRODUCER";

    private static final Duration PER_GROUP = Duration.ofMillis(5);

    private final HoldingsBoard board;
    private final RegionConnections connections;
    private final Clock clock;

    TopicUsers(HoldingsBoard board, RegionConnections connections, Clock clock) {
        this.board = board;
        this.connections = connections;
        this.clock = clock;
    }

    /** Three requests per broker that holds it, and one more for each group that has consumed it. */
    TopicUse now(Topic topic) {
        ClusterAdmin admin = connections.of(topic.region());
        Leads leads = Leads.of(
                board.current(topic.region()),
                holding -> holding.topicSettings().containsKey(topic.name()));
        var silent =
                new TreeSet<>(leads.failures().stream().map(NodeFailure::node).toList());
        FanOut<Set<String>> consumers = admin.topics().consumers(leads.brokers(), topic.name(), CallOptions.DEFAULT);
        note(consumers, silent);
        Set<String> groups = consumers.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        Set<String> online = online(admin, leads, groups, silent);
        FanOut<Map<String, List<ProducerClient>>> producers =
                admin.topics().producers(leads.brokers(), CallOptions.DEFAULT);
        note(producers, silent);
        FanOut<Map<String, List<QueueOffsets>>> queues =
                admin.topics().queues(leads.brokers(), List.of(topic.name()), CallOptions.DEFAULT);
        var offline = new HashSet<>(groups);
        offline.removeAll(online);
        return new TopicUse(online, offline, silent, clients(producers), quiet(queues));
    }

    private static void note(FanOut<?> answers, Collection<String> silent) {
        answers.errors().stream()
                .filter(error -> error.kind() != AdminError.Kind.NOT_FOUND)
                .map(AdminError::node)
                .forEach(silent::add);
    }

    private static Set<String> online(ClusterAdmin admin, Leads leads, Set<String> groups, Collection<String> silent) {
        if (groups.isEmpty()) {
            return Set.of();
        }
        CallOptions options =
                CallOptions.within(CallOptions.DEFAULT.deadline().plus(PER_GROUP.multipliedBy(groups.size())));
        FanOut<Map<String, GroupClients>> clients =
                admin.groups().clients(leads.brokers(), List.copyOf(groups), options);
        note(clients, silent);
        return clients.values().stream().flatMap(told -> told.keySet().stream()).collect(Collectors.toSet());
    }

    private static int clients(FanOut<Map<String, List<ProducerClient>>> producers) {
        return (int) producers.values().stream()
                .flatMap(groups -> groups.entrySet().stream())
                .filter(group -> !group.getKey().equals(OF_EACH_CLIENT))
                .flatMap(group -> group.getValue().stream())
                .map(ProducerClient::clientId)
                .distinct()
                .count();
    }

    private @Nullable Duration quiet(FanOut<Map<String, List<QueueOffsets>>> queues) {
        return queues.values().stream()
                .flatMap(topics -> topics.values().stream())
                .flatMap(List::stream)
                .map(QueueOffsets::lastStored)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(last -> Duration.between(last, clock.instant()))
                .orElse(null);
    }
}
