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
import io.mqconsole.shared.Text;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What all changes of topics have in common: whose topic it is, and that there is one wave unless more are asked for. */
@Component
class TopicPlans {
    private final TopicDirectory directory;
    private final InstanceAccess access;
    private final ChangeEngine engine;

    TopicPlans(TopicDirectory directory, InstanceAccess access, ChangeEngine engine) {
        this.directory = directory;
        this.access = access;
        this.engine = engine;
    }

    /**
     * What brokers made for themselves is left to them.
     *
     * @throws ConsoleException {@code not-found}, {@code forbidden}, or {@code conflict}
     */
    Topic writable(String id) {
        Topic topic = directory.get(id);
        access.requireWritable(topic.instanceId());
        if (topic.kind() == TopicKind.SYSTEM) {
            throw new ConsoleException(ErrorCode.CONFLICT, Text.of("topic.of-the-system", topic.name()));
        }
        return topic;
    }

    Change carryOut(
            Text summary,
            @Nullable String instanceId,
            List<Target> places,
            Map<String, String> wanted,
            List<PlanWarning> warnings,
            ChangeOptions options) {
        return carryOut(
                summary,
                instanceId,
                places.stream().map(place -> new Wish(place, wanted)).toList(),
                warnings,
                options);
    }

    Change carryOut(
            Text summary,
            @Nullable String instanceId,
            List<Wish> wishes,
            List<PlanWarning> warnings,
            ChangeOptions options) {
        return carryOut(summary, instanceId, wishes, WavePlan.AT_ONCE, warnings, options);
    }

    Change carryOut(
            Text summary,
            @Nullable String instanceId,
            List<Wish> wishes,
            WavePlan waves,
            List<PlanWarning> warnings,
            ChangeOptions options) {
        return options.carryOut(
                engine,
                new ChangeRequest(
                        TopicChangeKind.NAME,
                        "topic:write",
                        summary,
                        options.reason(),
                        wishes,
                        waves,
                        warnings,
                        options.force(),
                        null,
                        instanceId));
    }
}
