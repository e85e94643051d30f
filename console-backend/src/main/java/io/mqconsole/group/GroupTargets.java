package io.mqconsole.group;

import io.mqconsole.admin.BrokerRef;
import io.mqconsole.admin.CallOptions;
import io.mqconsole.admin.GroupSettings;
import io.mqconsole.admin.GroupWrite;
import io.mqconsole.change.PlanWarning;
import io.mqconsole.change.Target;
import io.mqconsole.change.Wish;
import io.mqconsole.config.Exemplar;
import io.mqconsole.config.Masters;
import io.mqconsole.holding.ScopeDifference;
import io.mqconsole.holding.ScopedBrokers;
import io.mqconsole.region.RegionConnections;
import io.mqconsole.scope.Scope;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.FieldProblem;
import io.mqconsole.shared.Text;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The brokers that a group is written to, with what each of them shall hold. */
@Component
class GroupTargets {
    static final Map<String, String> USUAL = GroupRules.USUAL.over(Map.of());

    private final Masters masters;
    private final ScopedBrokers scoped;
    private final RegionConnections connections;

    GroupTargets(Masters masters, ScopedBrokers scoped, RegionConnections connections) {
        this.masters = masters;
        this.scoped = scoped;
        this.connections = connections;
    }

    /**
     * @throws ConsoleException {@code validation-failed} for a cluster or broker group that there is not; {@code conflict} when
     *     one of the brokers has the group
     */
    List<Wish> of(NewGroup wanted, List<PlanWarning> warnings) {
        List<BrokerRef> brokers =
                masters.of(wanted.region(), wanted.cluster(), brokers(wanted), Integer.MAX_VALUE, warnings);
        // The picture may be older than the group: a broker makes one when its first client comes.
        if (!connections
                .of(wanted.region())
                .groups()
                .config(brokers, wanted.name(), CallOptions.DEFAULT)
                .values()
                .isEmpty()) {
            throw taken(wanted);
        }
        return brokers.stream()
                .map(broker -> wish(
                        wanted.region(), wanted.name(), broker, wanted.rules().over(USUAL)))
                .toList();
    }

    static ConsoleException taken(NewGroup wanted) {
        Text told = Text.of("group.taken", wanted.name(), wanted.region());
        return new ConsoleException(ErrorCode.CONFLICT, told, List.of(new FieldProblem("groupId", told)), null);
    }

    /** What is not asked for stays as it is on each broker; on one that does not answer it becomes as it is on the first. */
    List<Wish> of(Group group, GroupRules rules, List<PlanWarning> warnings) {
        Masters.Asked<GroupSettings> asked = asked(group, warnings);
        Map<String, GroupSettings> held = asked.answers().byNode();
        Map<String, String> first =
                held.values().stream().findFirst().map(GroupWrite::values).orElse(USUAL);
        return asked.holders(group.brokers()).stream()
                .map(broker -> {
                    GroupSettings settings = held.get(broker.address().toString());
                    return wish(
                            group.region(),
                            group.name(),
                            broker,
                            rules.over(settings == null ? first : GroupWrite.values(settings)));
                })
                .toList();
    }

    /** On all masters of its clusters: one that has lost the group may still hold offsets of it. */
    List<Wish> removal(Group group, List<PlanWarning> warnings) {
        return masters.in(group.region(), group.clusters(), group.brokers(), warnings).stream()
                .map(broker -> wish(group.region(), group.name(), broker, GroupValues.ABSENT))
                .toList();
    }

    /**
     * Those that were chosen, or that its scope comes to; null for all of the cluster.
     *
     * @throws ConsoleException as {@link ScopedBrokers#chosen}
     */
    @Nullable
    List<String> brokers(NewGroup wanted) {
        return scoped.chosen(wanted.region(), wanted.cluster(), wanted.brokers(), wanted.scope());
    }

    /**
     * All masters of its scope, to be made like one of them.
     *
     * @throws ConsoleException as {@link Exemplar#among}
     */
    Exemplar<GroupSettings> like(Group group, String like, List<PlanWarning> warnings) {
        Masters.Asked<GroupSettings> asked = asked(group, warnings);
        return Exemplar.among(asked.masters(), asked.answers(), like, group.name())
                .only(inside(group, group.note().scope()));
    }

    /**
     * What has to change for another scope.
     *
     * @throws ConsoleException as {@link ScopeDifference#between}
     */
    ScopeDifference<GroupSettings> difference(Group group, Scope wanted, List<PlanWarning> warnings) {
        return ScopeDifference.between(asked(group, warnings), group.brokers(), inside(group, wanted));
    }

    private Predicate<BrokerRef> inside(Group group, Scope scope) {
        ScopedBrokers.Now now = scoped.now();
        return master -> now.includes(group.region(), master.cluster(), master.brokerName(), scope);
    }

    private Masters.Asked<GroupSettings> asked(Group group, List<PlanWarning> warnings) {
        return masters.asked(
                group.region(),
                group.clusters(),
                group.brokers(),
                (admin, brokers) -> admin.groups().config(brokers, group.name(), CallOptions.DEFAULT),
                warnings);
    }

    static Wish wish(String region, String group, BrokerRef master, Map<String, String> wanted) {
        return new Wish(
                new Target(
                        region,
                        master.cluster(),
                        master.brokerName(),
                        master.address().toString(),
                        GroupChangeKind.subject(group)),
                wanted);
    }
}
