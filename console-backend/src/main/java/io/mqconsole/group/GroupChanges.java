package io.mqconsole.group;

import io.mqconsole.change.Change;
import io.mqconsole.change.ChangeOptions;
import io.mqconsole.change.PlanWarning;
import io.mqconsole.change.Wish;
import io.mqconsole.holding.HoldingKind;
import io.mqconsole.holding.NewHoldings;
import io.mqconsole.holding.PlannedNotes;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.FieldProblem;
import io.mqconsole.shared.RequiresPermission;
import io.mqconsole.shared.Switchable;
import io.mqconsole.shared.Text;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/** Makes, changes and removes consumer groups on brokers: as a plan to look at, or planned and run at once. */
@Service
public class GroupChanges {
    /** The kind of the changes that are made here. */
    public static final String KIND = GroupChangeKind.NAME;

    private final GroupDirectory directory;
    private final InstanceGroups counted;
    private final GroupTargets targets;
    private final GroupImpact impact;
    private final NewHoldings room;
    private final PlannedNotes notes;
    private final GroupPlans plans;

    GroupChanges(
            GroupDirectory directory,
            InstanceGroups counted,
            GroupTargets targets,
            GroupImpact impact,
            NewHoldings room,
            PlannedNotes notes,
            GroupPlans plans) {
        this.directory = directory;
        this.counted = counted;
        this.targets = targets;
        this.impact = impact;
        this.room = room;
        this.notes = notes;
        this.plans = plans;
    }

    /**
     * What is to be written down about the group is, once this is more than a plan.
     *
     * @throws ConsoleException {@code validation-failed} for what does not fit; {@code not-found} or {@code forbidden} for an
     *     instance that the caller may not write to; {@code conflict} when there is such a group, or its instance is full
     */
    @RequiresPermission("group:write")
    @Switchable("groups.create")
    public Change create(NewGroup wanted, ChangeOptions options) {
        check(wanted);
        var warnings = new ArrayList<PlanWarning>();
        List<Wish> wishes = targets.of(wanted, warnings);
        Text summary = Text.of("group.change.create", wanted.name(), wishes.size());
        return plans.carryOut(
                summary, wanted.instanceId(), wishes, warnings, notes.with(options, List.of(wanted.written())));
    }

    /**
     * Whether it could be made, as far as this can be told without asking any broker; for forms that say so while they are
     * filled in.
     *
     * @throws ConsoleException as {@link #create}
     */
    @RequiresPermission("group:write")
    @Switchable("groups.create")
    public void check(NewGroup wanted) {
        wanted.check();
        room.requireRoom(
                HoldingKind.GROUP,
                wanted.instanceId(),
                instance -> counted.counts().getOrDefault(instance, 0L));
        requireFree(wanted);
        targets.brokers(wanted);
    }

    /**
     * Sets rules wherever the group is.
     *
     * @throws ConsoleException {@code not-found} or {@code forbidden}; {@code validation-failed}; {@code nothing-to-do};
     *     {@code conflict} for a group that RocketMQ made for itself
     */
    @RequiresPermission("group:write")
    @Switchable("groups.update")
    public Change update(String id, GroupRules rules, ChangeOptions options) {
        Group group = plans.writable(id);
        var problems = new ArrayList<FieldProblem>();
        rules.check(problems);
        if (!problems.isEmpty()) {
            throw ConsoleException.invalid(problems);
        }
        List<PlanWarning> warnings = impact.ofUpdate(group, rules);
        List<Wish> wishes = targets.of(group, rules, warnings);
        Text summary = Text.of("group.change.update", group.name(), wishes.size());
        return plans.carryOut(summary, group.instanceId(), wishes, warnings, options);
    }

    /**
     * Removes the group from every broker that holds it, and with it its offsets, its retry and its dead-letter topic.
     *
     * @throws ConsoleException {@code not-found} or {@code forbidden}; {@code conflict} for a group that RocketMQ made for
     *     itself, or while clients are connected, or may be, and {@code force} is not set
     */
    @RequiresPermission("group:write")
    @Switchable("groups.delete")
    public Change delete(String id, ChangeOptions options) {
        Group group = plans.writable(id);
        List<PlanWarning> warnings = impact.ofRemoval(group);
        List<Wish> wishes = targets.removal(group, warnings);
        Text summary = Text.of("group.change.delete", group.name(), wishes.size());
        return plans.carryOut(summary, group.instanceId(), wishes, warnings, options);
    }

    /** Offsets that an earlier group of this name has left do not matter. */
    private void requireFree(NewGroup wanted) {
        boolean taken = directory
                .ofEverybody()
                .anyMatch(group -> group.region().equals(wanted.region())
                        && group.name().equals(wanted.name())
                        && !group.brokers().isEmpty());
        if (taken) {
            throw GroupTargets.taken(wanted);
        }
    }
}
