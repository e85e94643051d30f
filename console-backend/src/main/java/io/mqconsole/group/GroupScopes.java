package io.mqconsole.group;

import io.mqconsole.admin.BrokerRef;
import io.mqconsole.admin.GroupSettings;
import io.mqconsole.admin.GroupWrite;
import io.mqconsole.change.Change;
import io.mqconsole.change.ChangeOptions;
import io.mqconsole.change.PlanWarning;
import io.mqconsole.change.Wish;
import io.mqconsole.holding.HoldingKind;
import io.mqconsole.holding.HoldingNotes;
import io.mqconsole.holding.HoldingNotes.Added;
import io.mqconsole.holding.NoteSpec;
import io.mqconsole.holding.PlannedNotes;
import io.mqconsole.holding.ScopeDifference;
import io.mqconsole.scope.Scope;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.RequiresPermission;
import io.mqconsole.shared.Switchable;
import io.mqconsole.shared.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Gives a group another scope: brokers that are newly in it get the group as others hold it, brokers out of it lose it. */
@Service
public class GroupScopes {
    private final GroupPlans plans;
    private final GroupTargets targets;
    private final GroupImpact impact;
    private final HoldingNotes notes;
    private final PlannedNotes planned;

    GroupScopes(GroupPlans plans, GroupTargets targets, GroupImpact impact, HoldingNotes notes, PlannedNotes planned) {
        this.plans = plans;
        this.targets = targets;
        this.impact = impact;
        this.notes = notes;
        this.planned = planned;
    }

    /**
     * The scope is written down once this is more than a plan.
     *
     * @param version of the note as read before
     * @return empty when the brokers are as the scope wants them already and no plan was asked for
     * @throws ConsoleException {@code not-found} or {@code forbidden}; {@code validation-failed} for a scope without a broker
     *     group of its clusters; {@code conflict} when somebody has written about it meanwhile, while somebody uses it where it
     *     goes and {@code force} is not set; {@code nothing-to-do} for a plan that no broker needs
     */
    @RequiresPermission("group:write")
    @Switchable("groups.update")
    public Optional<Change> update(String id, Scope scope, int version, ChangeOptions options) {
        Group group = plans.writable(id);
        if (group.note().version() != version) {
            throw new ConsoleException(
                    ErrorCode.CONFLICT,
                    Text.of(
                            "error.stale-version",
                            String.valueOf(version),
                            group.note().version()));
        }
        var warnings = new ArrayList<PlanWarning>();
        ScopeDifference<GroupSettings> difference = targets.difference(group, scope, warnings);
        if (difference.none()) {
            if (options.dryRun()) {
                throw new ConsoleException(ErrorCode.NOTHING_TO_DO, Text.of("change.nothing-to-do"));
            }
            notes.addAll(List.of(note(group, scope)));
            return Optional.empty();
        }
        if (!difference.losing().isEmpty()) {
            warnings.addAll(impact.ofRemoval(group));
        }
        Change change = plans.carryOut(
                Text.of(
                        "group.change.scope",
                        group.name(),
                        difference.gaining().size(),
                        difference.losing().size()),
                group.instanceId(),
                wishes(group, difference),
                difference.waves(),
                warnings,
                planned.with(options, List.of(note(group, scope))));
        return Optional.of(change);
    }

    /** For those who planned it first, and were told that there is nothing to do. */
    @RequiresPermission("group:write")
    @Switchable("groups.update")
    public void writeDown(String id, Scope scope) {
        notes.addAll(List.of(note(plans.writable(id), scope)));
    }

    private static Added note(Group group, Scope scope) {
        return new Added(group.region(), HoldingKind.GROUP, group.name(), new NoteSpec(null, null, scope));
    }

    private static List<Wish> wishes(Group group, ScopeDifference<GroupSettings> difference) {
        var wishes = new ArrayList<Wish>();
        Map<String, String> present = GroupWrite.values(difference.pattern());
        for (BrokerRef master : difference.gaining()) {
            wishes.add(GroupTargets.wish(group.region(), group.name(), master, present));
        }
        for (BrokerRef master : difference.losing()) {
            wishes.add(GroupTargets.wish(group.region(), group.name(), master, GroupValues.ABSENT));
        }
        return wishes;
    }
}
