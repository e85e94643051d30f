package io.mqconsole.topic;

import io.mqconsole.admin.AdminError;
import io.mqconsole.admin.BrokerRef;
import io.mqconsole.admin.CallOptions;
import io.mqconsole.admin.ClusterAdmin;
import io.mqconsole.change.PlanWarning;
import io.mqconsole.change.Target;
import io.mqconsole.config.Topology;
import io.mqconsole.region.RegionConnections;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.Text;
import io.mqconsole.snapshot.BrokerGroup;
import io.mqconsole.snapshot.Holding;
import io.mqconsole.snapshot.HoldingsBoard;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The brokers that a topic is written to: the masters of broker groups, as NameServers tell them now. */
@Component
class TopicTargets {
    private final HoldingsBoard board;
    private final RegionConnections connections;

    TopicTargets(HoldingsBoard board, RegionConnections connections) {
        this.board = board;
        this.connections = connections;
    }

    /** @throws ConsoleException {@code validation-failed} for a cluster or broker group that there is not */
    List<Target> of(NewTopic wanted, List<PlanWarning> warnings) {
        Map<BrokerGroup, Holding> groups = board.current(wanted.region()).byGroup();
        if (groups.keySet().stream().noneMatch(group -> group.cluster().equals(wanted.cluster()))) {
            throw ConsoleException.invalid("cluster", Text.of("topic.no-cluster", wanted.cluster(), wanted.region()));
        }
        Collection<String> brokers = chosen(wanted, groups);
        return targets(
                wanted.region(),
                wanted.name(),
                group -> group.cluster().equals(wanted.cluster()) && brokers.contains(group.brokerName()),
                warnings);
    }

    /**
     * Where the topic is now: the masters of its clusters are asked, because the picture may be older than the topic on one of
     * them. One that does not answer may hold it.
     */
    List<Target> of(Topic topic, List<PlanWarning> warnings) {
        ClusterAdmin admin = connections.of(topic.region());
        Topology now = Topology.now(admin, CallOptions.DEFAULT);
        List<BrokerRef> masters = now.brokers().values().stream()
                .filter(BrokerRef::master)
                .filter(broker -> topic.clusters().contains(broker.cluster()))
                .sorted(Comparator.comparing(BrokerRef::brokerName))
                .toList();
        Set<String> without = admin.topics().config(masters, topic.name(), CallOptions.DEFAULT).errors().stream()
                .filter(error -> error.kind() == AdminError.Kind.NOT_FOUND)
                .map(AdminError::node)
                .collect(Collectors.toSet());
        topic.brokers().stream()
                .filter(name ->
                        masters.stream().noneMatch(master -> master.brokerName().equals(name)))
                .forEach(name -> warnings.add(PlanWarning.blocking("topic.change.group-without-master", name)));
        return masters.stream()
                .filter(master -> !without.contains(master.address().toString()))
                .map(master -> target(topic.region(), topic.name(), master))
                .toList();
    }

    private static Collection<String> chosen(NewTopic wanted, Map<BrokerGroup, Holding> groups) {
        List<String> all = groups.keySet().stream()
                .filter(group -> group.cluster().equals(wanted.cluster()))
                .map(BrokerGroup::brokerName)
                .toList();
        List<String> chosen = wanted.brokers() == null ? all : wanted.brokers();
        if (chosen.isEmpty() || !all.containsAll(chosen)) {
            throw ConsoleException.invalid("brokers", Text.of("topic.no-broker", String.join(", ", all)));
        }
        // Its order is that of one queue, and a queue is on one broker.
        return wanted.messageType() == MessageType.GLOBALLY_ORDERED ? List.of(chosen.getFirst()) : chosen;
    }

    private List<Target> targets(
            String region, String topic, Predicate<BrokerGroup> wanted, List<PlanWarning> warnings) {
        Topology now = Topology.now(connections.of(region), CallOptions.DEFAULT);
        var targets = new ArrayList<Target>();
        board.current(region).byGroup().keySet().stream()
                .filter(wanted)
                .forEach(group -> master(group, now)
                        .ifPresentOrElse(
                                master -> targets.add(target(region, topic, master)),
                                () -> warnings.add(PlanWarning.blocking(
                                        "topic.change.group-without-master", group.brokerName()))));
        return targets;
    }

    /** Asked of the NameServers now: the picture may be from before a switch. */
    private static Optional<BrokerRef> master(BrokerGroup group, Topology now) {
        return now.brokers().values().stream()
                .filter(BrokerRef::master)
                .filter(broker -> broker.cluster().equals(group.cluster())
                        && broker.brokerName().equals(group.brokerName()))
                .findFirst();
    }

    private static Target target(String region, String topic, BrokerRef master) {
        return new Target(
                region,
                master.cluster(),
                master.brokerName(),
                master.address().toString(),
                TopicChangeKind.subject(topic));
    }
}
