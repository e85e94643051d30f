package io.mqconsole.topic;

import io.mqconsole.access.InstanceAccess;
import io.mqconsole.change.Change;
import io.mqconsole.change.ChangeEngine;
import io.mqconsole.change.ChangeOptions;
import io.mqconsole.change.ChangeRequest;
import io.mqconsole.change.PlanWarning;
import io.mqconsole.change.Target;
import io.mqconsole.change.WavePlan;
import io.mqconsole.change.Wish;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.FieldProblem;
import io.mqconsole.shared.RequiresPermission;
import io.mqconsole.shared.Switchable;
import io.mqconsole.shared.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
    private final InstanceAccess access;
    private final TopicQuota quota;
    private final ChangeEngine engine;

    TopicChanges(
            TopicDirectory directory,
            InstanceTopics counted,
            TopicTargets targets,
            TopicImpact impact,
            InstanceAccess access,
            TopicQuota quota,
            ChangeEngine engine) {
        this.directory = directory;
        this.counted = counted;
        this.targets = targets;
        this.impact = impact;
        this.access = access;
        this.quota = quota;
        this.engine = engine;
    }

    /**
     * @throws ConsoleException {@code validation-failed} for what does not fit; {@code not-found} or {@code forbidden} for an
     *     instance that the caller may not write to; {@code conflict} when there is such a topic, or its instance is full
     */
    @RequiresPermission("topic:write")
    @Switchable("topics.create")
    public Change create(NewTopic wanted, ChangeOptions options) {
        wanted.check();
        requireInstance(wanted.instanceId());
        requireFree(wanted);
        var warnings = new ArrayList<PlanWarning>();
        List<Target> places = targets.of(wanted, warnings);
        String type = Objects.requireNonNull(wanted.messageType().attribute());
        return carryOut(
                Text.of("topic.change.create", wanted.name(), places.size()),
                places,
                wanted.queueing().wanted(type),
                warnings,
                options);
    }

    /**
     * Sets permission and queues wherever the topic is; its message type stays.
     *
     * @throws ConsoleException {@code not-found} or {@code forbidden}; {@code validation-failed}; {@code nothing-to-do}
     */
    @RequiresPermission("topic:write")
    @Switchable("topics.queueing.set")
    public Change update(String id, TopicQueueing queueing, ChangeOptions options) {
        Topic topic = mine(id);
        var problems = new ArrayList<FieldProblem>();
        queueing.check(problems);
        if (topic.messageType() == MessageType.GLOBALLY_ORDERED && !queueing.isOne()) {
            problems.add(new FieldProblem("writeQueueNum", Text.of("topic.one-queue")));
        }
        if (!problems.isEmpty()) {
            throw ConsoleException.invalid(problems);
        }
        String type = topic.messageType().attribute();
        if (type == null) {
            throw new ConsoleException(ErrorCode.CONFLICT, Text.of("topic.type-not-changed", topic.messageType()));
        }
        List<PlanWarning> warnings = impact.ofUpdate(topic, queueing);
        List<Target> places = targets.of(topic, warnings);
        return carryOut(
                Text.of("topic.change.update", topic.name(), places.size()),
                places,
                queueing.wanted(type),
                warnings,
                options);
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
        Topic topic = mine(id);
        List<PlanWarning> warnings = impact.ofRemoval(topic);
        List<Target> places = targets.of(topic, warnings);
        return carryOut(
                Text.of("topic.change.delete", topic.name(), places.size()),
                places,
                TopicValues.ABSENT,
                warnings,
                options);
    }

    private Change carryOut(
            Text summary,
            List<Target> places,
            Map<String, String> wanted,
            List<PlanWarning> warnings,
            ChangeOptions options) {
        return options.carryOut(
                engine,
                new ChangeRequest(
                        TopicChangeKind.NAME,
                        "topic:write",
                        summary,
                        options.reason(),
                        places.stream().map(place -> new Wish(place, wanted)).toList(),
                        WavePlan.AT_ONCE,
                        warnings,
                        options.force(),
                        null));
    }

    /** What brokers made for themselves is left to them. */
    private Topic mine(String id) {
        Topic topic = directory.get(id);
        access.requireWritable(topic.instanceId());
        if (topic.kind() == TopicKind.SYSTEM) {
            throw new ConsoleException(ErrorCode.CONFLICT, Text.of("topic.of-the-system", topic.name()));
        }
        return topic;
    }

    private void requireInstance(@Nullable String instanceId) {
        if (instanceId == null) {
            if (!access.writable().isEverything()) {
                throw ConsoleException.invalid("instanceId", Text.of("topic.instance-needed"));
            }
            return;
        }
        if (!access.readable().includes(instanceId)) {
            throw new ConsoleException(ErrorCode.NOT_FOUND, Text.of("instance.not-found", instanceId));
        }
        access.requireWritable(instanceId);
        quota.requireRoom(instanceId, counted.counts().getOrDefault(instanceId, 0L));
    }

    private void requireFree(NewTopic wanted) {
        boolean taken = directory
                .ofEverybody()
                .anyMatch(topic ->
                        topic.region().equals(wanted.region()) && topic.name().equals(wanted.name()));
        if (taken) {
            throw new ConsoleException(ErrorCode.CONFLICT, Text.of("topic.taken", wanted.name(), wanted.region()));
        }
    }
}
