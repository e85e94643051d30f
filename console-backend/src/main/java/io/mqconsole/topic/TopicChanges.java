package io.mqconsole.topic;

import io.mqconsole.admin.TopicSettings;
import io.mqconsole.change.Change;
import io.mqconsole.change.ChangeOptions;
import io.mqconsole.change.PlanWarning;
import io.mqconsole.change.Target;
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

/** Makes, changes and removes topics on brokers: as a plan to look at, or planned and run at once. */
@Service
public class TopicChanges {
    /** The kind of the changes that are made here. */
    public static final String KIND = TopicChangeKind.NAME;

    private final TopicDirectory directory;
    private final InstanceTopics counted;
    private final TopicTargets targets;
    private final TopicImpact impact;
    private final NewHoldings room;
    private final PlannedNotes notes;
    private final TopicPlans plans;

    TopicChanges(
            TopicDirectory directory,
            InstanceTopics counted,
            TopicTargets targets,
            TopicImpact impact,
            NewHoldings room,
            PlannedNotes notes,
            TopicPlans plans) {
        this.directory = directory;
        this.counted = counted;
        this.targets = targets;
        this.impact = impact;
        this.room = room;
        this.notes = notes;
        this.plans = plans;
    }

    /**
     * What is to be written down about the topic is, once this is more than a plan.
     *
     * @throws ConsoleException {@code validation-failed} for what does not fit; {@code not-found} or {@code forbidden} for an
     *     instance that the caller may not write to; {@code conflict} when there is such a topic, or its instance is full
     */
    @RequiresPermission("topic:write")
    @Switchable("topics.create")
    public Change create(NewTopic wanted, ChangeOptions options) {
        check(wanted);
        var warnings = new ArrayList<PlanWarning>();
        List<Target> places = targets.of(wanted, warnings);
        return plans.carryOut(
                Text.of("topic.change.create", wanted.name(), places.size()),
                wanted.instanceId(),
                places,
                wanted.queueing().wanted(wanted.messageType().attribute()),
                warnings,
                notes.with(options, List.of(wanted.written())));
    }

    /**
     * Whether it could be made, as far as this can be told without asking any broker; for forms that say so while they are
     * filled in.
     *
     * @throws ConsoleException as {@link #create}
     */
    @RequiresPermission("topic:write")
    @Switchable("topics.create")
    public void check(NewTopic wanted) {
        wanted.check();
        room.requireRoom(
                HoldingKind.TOPIC,
                wanted.instanceId(),
                instance -> counted.counts().getOrDefault(instance, 0L));
        requireFree(wanted);
        targets.brokers(wanted);
    }

    /**
     * Sets permission and queues wherever the topic is; its message type stays.
     *
     * @throws ConsoleException {@code not-found} or {@code forbidden}; {@code validation-failed}; {@code nothing-to-do};
     *     {@code broker-unreachable} when no broker says how it holds it
     */
    @RequiresPermission("topic:write")
    @Switchable("topics.update")
    public Change update(String id, QueueingChange queueing, ChangeOptions options) {
        Topic topic = plans.writable(id);
        var problems = new ArrayList<FieldProblem>();
        queueing.check(topic.messageType(), problems);
        if (!problems.isEmpty()) {
            throw ConsoleException.invalid(problems);
        }
        var warnings = new ArrayList<PlanWarning>();
        HeldTopic held = targets.held(topic, warnings);
        requireSameType(topic, held, queueing);
        warnings.addAll(TopicImpact.ofUpdate(topic.name(), held.settings(), queueing));
        List<Wish> wishes = held.wishes(queueing::wanted);
        return plans.carryOut(
                Text.of("topic.change.update", topic.name(), wishes.size()),
                topic.instanceId(),
                wishes,
                warnings,
                options);
    }

    /** What brokers call ordered is ordered altogether when there is one queue, and could not be given more again. */
    private static void requireSameType(Topic topic, HeldTopic held, QueueingChange queueing) {
        List<TopicSettings> after =
                held.settings().values().stream().map(queueing::over).toList();
        boolean all = held.holders().size() == after.size() && !after.isEmpty();
        if (topic.messageType() == MessageType.PARTITION_ORDERED
                && all
                && MessageType.of(after) == MessageType.GLOBALLY_ORDERED) {
            throw ConsoleException.invalid("writeQueueNum", Text.of("topic.would-be-global"));
        }
    }

    /**
     * Removes the topic with its messages from every broker that holds it, and then from the routes.
     *
     * @throws ConsoleException {@code not-found} or {@code forbidden}; {@code conflict} for a topic that brokers made for
     *     themselves, or while somebody consumes it and {@code force} is not set
     */
    @RequiresPermission("topic:write")
    @Switchable("topics.delete")
    public Change delete(String id, ChangeOptions options) {
        Topic topic = plans.writable(id);
        List<PlanWarning> warnings = impact.ofRemovalNow(topic);
        List<Target> places = targets.of(topic, warnings);
        return plans.carryOut(
                Text.of("topic.change.delete", topic.name(), places.size()),
                topic.instanceId(),
                places,
                TopicValues.ABSENT,
                warnings,
                options);
    }

    private void requireFree(NewTopic wanted) {
        if (directory.find(wanted.region(), wanted.name()).isPresent()) {
            throw TopicTargets.taken(wanted);
        }
    }
}
