package io.mqconsole.group;

import io.mqconsole.admin.GroupSettings;
import io.mqconsole.admin.GroupWrite;
import io.mqconsole.change.Change;
import io.mqconsole.change.ChangeOptions;
import io.mqconsole.change.PlanWarning;
import io.mqconsole.change.Wish;
import io.mqconsole.config.Exemplar;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.RequiresPermission;
import io.mqconsole.shared.Switchable;
import io.mqconsole.shared.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Makes brokers hold a group alike that differ in it, or of which some have lost it. */
@Service
public class GroupRepair {
    private final GroupPlans plans;
    private final GroupTargets targets;

    GroupRepair(GroupPlans plans, GroupTargets targets) {
        this.plans = plans;
        this.targets = targets;
    }

    /**
     * Gives every broker group of its clusters all the settings that one of them has, those included that cannot be set here
     * otherwise, and the group itself where it is missing. Offsets stay what they are on each broker.
     *
     * @param like name of the broker group whose settings are right
     * @throws ConsoleException {@code validation-failed} when that one does not hold the group, or does not answer;
     *     {@code not-found} or {@code forbidden}; {@code conflict} for a group that RocketMQ made for itself;
     *     {@code nothing-to-do}
     */
    @RequiresPermission("group:write")
    @Switchable("groups.align")
    public Change align(String id, String like, ChangeOptions options) {
        Group group = plans.writable(id);
        var warnings = new ArrayList<PlanWarning>();
        Exemplar<GroupSettings> exemplar = targets.like(group, like, warnings);
        warnings.addAll(GroupImpact.ofAligning(group, exemplar));
        Map<String, String> right = GroupWrite.values(exemplar.right());
        List<Wish> wishes = exemplar.masters().stream()
                .map(master -> GroupTargets.wish(group.region(), group.name(), master, right))
                .toList();
        return plans.carryOut(
                Text.of("group.change.align", group.name(), like), group.instanceId(), wishes, warnings, options);
    }
}
