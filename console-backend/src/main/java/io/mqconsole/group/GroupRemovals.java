package io.mqconsole.group;

import io.mqconsole.holding.HoldingKind;
import io.mqconsole.holding.HoldingRemovals;
import io.mqconsole.holding.Unwanted;
import io.mqconsole.holding.Unwanted.Kept;
import io.mqconsole.holding.Unwanted.Removable;
import io.mqconsole.shared.ConsoleException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Groups that are to be removed, with what that would do; their clients are asked for together. */
@Component
class GroupRemovals implements HoldingRemovals {
    private final GroupPlans plans;
    private final GroupDirectory directory;
    private final GroupImpact impact;

    GroupRemovals(GroupPlans plans, GroupDirectory directory, GroupImpact impact) {
        this.plans = plans;
        this.directory = directory;
        this.impact = impact;
    }

    @Override
    public HoldingKind kind() {
        return HoldingKind.GROUP;
    }

    @Override
    public String permission() {
        return "group:write";
    }

    @Override
    public String operation() {
        return "groups.delete";
    }

    @Override
    public List<Unwanted> of(List<String> ids) {
        Map<String, Unwanted> verdicts = new HashMap<>();
        var going = new ArrayList<Group>();
        ids.forEach(id -> {
            String name = id;
            try {
                name = directory.get(id).name();
                going.add(plans.writable(id));
            } catch (ConsoleException refused) {
                verdicts.put(id, new Kept(name, refused.text()));
            }
        });
        verdicts.putAll(removable(going));
        return ids.stream().map(id -> Objects.requireNonNull(verdicts.get(id))).toList();
    }

    private Map<String, Removable> removable(List<Group> groups) {
        var removable = new HashMap<String, Removable>();
        groups.stream().collect(Collectors.groupingBy(Group::region)).forEach((region, some) -> {
            GroupRemovalImpact effects = impact.ofRemoval(region, some);
            some.forEach(group -> removable.put(
                    group.id(),
                    new Removable(
                            region,
                            group.name(),
                            group.subject(),
                            group.instanceId(),
                            group.clusters(),
                            group.brokers(),
                            effects.of(group))));
        });
        return removable;
    }
}
