package io.mqconsole.topic;

import io.mqconsole.admin.TopicSettings;
import io.mqconsole.change.Change;
import io.mqconsole.change.ChangeOptions;
import io.mqconsole.change.PlanWarning;
import io.mqconsole.config.Exemplar;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.RequiresPermission;
import io.mqconsole.shared.Switchable;
import io.mqconsole.shared.Text;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/** Makes brokers hold a topic alike that differ in it, or of which some have lost it. */
@Service
public class TopicRepair {
    private final TopicPlans plans;
    private final TopicTargets targets;

    TopicRepair(TopicPlans plans, TopicTargets targets) {
        this.plans = plans;
        this.targets = targets;
    }

    /**
     * Gives every broker group of its clusters the settings that one of them has, and the topic itself where it is missing.
     *
     * @param like name of the broker group whose settings are right
     * @throws ConsoleException {@code validation-failed} when that one does not hold the topic, or does not answer;
     *     {@code conflict} when another has it for other messages, when nothing differs but what no broker lets change, or when
     *     it may have one queue only; {@code nothing-to-do}
     */
    @RequiresPermission("topic:write")
    @Switchable("topics.align")
    public Change align(String id, String like, ChangeOptions options) {
        Topic topic = plans.writable(id);
        if (topic.messageType() == MessageType.GLOBALLY_ORDERED) {
            throw new ConsoleException(ErrorCode.CONFLICT, Text.of("topic.align-one-queue", topic.name()));
        }
        var warnings = new ArrayList<PlanWarning>();
        TopicAlignment alignment = targets.like(topic, like, warnings);
        requireSameType(topic, alignment.exemplar());
        requireMendable(topic, alignment);
        warnOfWhatStays(topic, alignment, warnings);
        warnings.addAll(TopicImpact.ofCut(
                topic.name(), alignment.byBroker(), side -> alignment.exemplar().right()));
        return plans.carryOut(
                Text.of("topic.change.align", topic.name(), like),
                topic.instanceId(),
                alignment.wishes(),
                warnings,
                options);
    }

    /** What is stored is of the type that the topic had. */
    private static void requireSameType(Topic topic, Exemplar<TopicSettings> exemplar) {
        String right = exemplar.right().typeAttribute();
        exemplar.held().stream()
                .map(TopicSettings::typeAttribute)
                .filter(type -> !type.equals(right))
                .findFirst()
                .ifPresent(other -> {
                    throw new ConsoleException(
                            ErrorCode.CONFLICT, Text.of("topic.align-type", topic.name(), right, other));
                });
    }

    private static void requireMendable(Topic topic, TopicAlignment alignment) {
        if (!alignment.stays().isEmpty() && alignment.none()) {
            throw new ConsoleException(
                    ErrorCode.CONFLICT,
                    Text.of("topic.align-attribute", topic.name(), String.join(", ", alignment.stays())));
        }
    }

    private static void warnOfWhatStays(Topic topic, TopicAlignment alignment, List<PlanWarning> warnings) {
        if (!alignment.stays().isEmpty()) {
            warnings.add(PlanWarning.of("topic.align-attribute", topic.name(), String.join(", ", alignment.stays())));
        }
    }
}
