package io.mqconsole.group;

import io.mqconsole.admin.AdminError;
import io.mqconsole.admin.CallOptions;
import io.mqconsole.admin.FanOut;
import io.mqconsole.admin.GroupClients;
import io.mqconsole.admin.GroupSettings;
import io.mqconsole.change.PlanWarning;
import io.mqconsole.config.Exemplar;
import io.mqconsole.region.RegionConnections;
import io.mqconsole.shared.NodeFailure;
import io.mqconsole.snapshot.BrokerPicture;
import io.mqconsole.snapshot.HoldingsBoard;
import io.mqconsole.snapshot.Leads;
import io.mqconsole.snapshot.Snapshots;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a change of a group would do to those who use it. Who is connected is asked of the brokers now. */
@Component
class GroupImpact {
    private static final String BROADCASTING = "BROADCASTING";
    private static final String MAKES_GROUPS = "autoCreateSubscriptionGroup";
    private static final Duration PER_GROUP = Duration.ofMillis(5);

    private final HoldingsBoard board;
    private final Snapshots snapshots;
    private final RegionConnections connections;

    GroupImpact(HoldingsBoard board, Snapshots snapshots, RegionConnections connections) {
        this.board = board;
        this.snapshots = snapshots;
        this.connections = connections;
    }

    List<PlanWarning> ofUpdate(Group group, GroupRules rules) {
        return forbidden(
                group,
                Boolean.FALSE.equals(rules.readEnable()) && !Boolean.FALSE.equals(group.readEnable()),
                Boolean.FALSE.equals(rules.broadcastEnable()));
    }

    /** What clients may do on some brokers now and on none when all are like one of them. */
    static List<PlanWarning> ofAligning(Group group, Exemplar<GroupSettings> exemplar) {
        GroupSettings right = exemplar.right();
        return forbidden(
                group,
                !right.consumeEnable() && exemplar.held().stream().anyMatch(GroupSettings::consumeEnable),
                !right.consumeBroadcastEnable()
                        && exemplar.held().stream().anyMatch(GroupSettings::consumeBroadcastEnable));
    }

    private static List<PlanWarning> forbidden(Group group, boolean consuming, boolean broadcasting) {
        var warnings = new ArrayList<PlanWarning>();
        if (consuming) {
            warnings.add(PlanWarning.of("group.change.no-more-consuming", group.name()));
        }
        if (broadcasting && BROADCASTING.equals(group.messageModel())) {
            warnings.add(PlanWarning.of("group.change.no-more-broadcasting", group.name()));
        }
        return warnings;
    }

    List<PlanWarning> ofRemoval(Group group) {
        return ofRemoval(group.region(), List.of(group)).of(group);
    }

    /** One request per group and broker, all under one deadline, which is longer for many. */
    GroupRemovalImpact ofRemoval(String region, List<Group> groups) {
        Leads leads = Leads.of(board.current(region), holding -> true);
        FanOut<Map<String, GroupClients>> answers = connections
                .of(region)
                .groups()
                .clients(leads.brokers(), groups.stream().map(Group::name).toList(), options(groups.size()));
        List<String> silent = Stream.concat(
                        answers.errors().stream().map(AdminError::node),
                        leads.failures().stream().map(NodeFailure::node))
                .toList();
        return new GroupRemovalImpact(answers.byNode(), silent, makers(region));
    }

    private static CallOptions options(int groups) {
        return CallOptions.within(CallOptions.DEFAULT.deadline().plus(PER_GROUP.multipliedBy(groups)));
    }

    private Map<String, String> makers(String region) {
        return snapshots.current(region).brokers().values().stream()
                .filter(GroupImpact::makesGroups)
                .collect(Collectors.toMap(
                        broker -> broker.key().address().toString(),
                        broker -> broker.key().brokerName(),
                        (one, other) -> one));
    }

    private static boolean makesGroups(BrokerPicture broker) {
        Map<String, String> config = Objects.requireNonNullElse(broker.config().value(), Map.of());
        return "true".equals(config.get(MAKES_GROUPS));
    }
}
