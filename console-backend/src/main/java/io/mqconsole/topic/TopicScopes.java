package io.mqconsole.topic;

import io.mqconsole.admin.BrokerRef;
import io.mqconsole.admin.TopicSettings;
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

/** Gives a topic another scope: brokers that are newly in it get the topic as others hold it, brokers out of it lose it. */
@Service
public class TopicScopes {
    private final TopicPlans plans;
    private final TopicTargets targets;
    private final TopicImpact impact;
    private final HoldingNotes notes;
    private final PlannedNotes planned;

    TopicScopes(TopicPlans plans, TopicTargets targets, TopicImpact impact, HoldingNotes notes, PlannedNotes planned) {
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
     *     goes and {@code force} is not set, or for a topic of one queue that would have to move; {@code nothing-to-do} for a
     *     plan that no broker needs
     */
    @RequiresPermission("topic:write")
    @Switchable("topics.update")
    public Optional<Change> update(String id, Scope scope, int version, ChangeOptions options) {
        Topic topic = plans.writable(id);
        if (topic.note().version() != version) {
            throw new ConsoleException(
                    ErrorCode.CONFLICT,
                    Text.of(
                            "error.stale-version",
                            String.valueOf(version),
                            topic.note().version()));
        }
        var warnings = new ArrayList<PlanWarning>();
        ScopeDifference<TopicSettings> difference = targets.difference(topic, scope, warnings);
        requireOneBroker(topic, difference);
        if (difference.none() || topic.messageType() == MessageType.GLOBALLY_ORDERED) {
            if (options.dryRun()) {
                throw new ConsoleException(ErrorCode.NOTHING_TO_DO, Text.of("change.nothing-to-do"));
            }
            notes.addAll(List.of(note(topic, scope)));
            return Optional.empty();
        }
        if (!difference.losing().isEmpty()) {
            warnings.addAll(impact.ofLeaving(topic, difference.losing()));
        }
        Change change = plans.carryOut(
                Text.of(
                        "topic.change.scope",
                        topic.name(),
                        difference.gaining().size(),
                        difference.losing().size()),
                topic.instanceId(),
                wishes(topic, difference),
                difference.waves(),
                warnings,
                planned.with(options, List.of(note(topic, scope))));
        return Optional.of(change);
    }

    /** For those who planned it first, and were told that there is nothing to do. */
    @RequiresPermission("topic:write")
    @Switchable("topics.update")
    public void writeDown(String id, Scope scope) {
        notes.addAll(List.of(note(plans.writable(id), scope)));
    }

    private static Added note(Topic topic, Scope scope) {
        return new Added(topic.region(), HoldingKind.TOPIC, topic.name(), new NoteSpec(null, null, scope));
    }

    /** What is ordered altogether has one queue, and no broker hands a queue on to another. */
    private static void requireOneBroker(Topic topic, ScopeDifference<TopicSettings> difference) {
        if (topic.messageType() == MessageType.GLOBALLY_ORDERED
                && !difference.losing().isEmpty()) {
            throw new ConsoleException(ErrorCode.CONFLICT, Text.of("topic.align-one-queue", topic.name()));
        }
    }

    private static List<Wish> wishes(Topic topic, ScopeDifference<TopicSettings> difference) {
        var wishes = new ArrayList<Wish>();
        Map<String, String> present = TopicValues.whole(difference.pattern());
        for (BrokerRef master : difference.gaining()) {
            wishes.add(TopicTargets.wish(topic.region(), topic.name(), master, present));
        }
        for (BrokerRef master : difference.losing()) {
            wishes.add(TopicTargets.wish(topic.region(), topic.name(), master, TopicValues.ABSENT));
        }
        return wishes;
    }
}
