package io.mqconsole.topic;

import io.mqconsole.holding.HoldingKind;
import io.mqconsole.holding.HoldingRemovals;
import io.mqconsole.holding.Unwanted;
import io.mqconsole.holding.Unwanted.Kept;
import io.mqconsole.holding.Unwanted.Removable;
import io.mqconsole.shared.ConsoleException;
import java.util.List;
import org.springframework.stereotype.Component;

/** Topics that are to be removed, with what that would do, out of the live picture. */
@Component
class TopicRemovals implements HoldingRemovals {
    private final TopicPlans plans;
    private final TopicDirectory directory;
    private final TopicImpact impact;

    TopicRemovals(TopicPlans plans, TopicDirectory directory, TopicImpact impact) {
        this.plans = plans;
        this.directory = directory;
        this.impact = impact;
    }

    @Override
    public HoldingKind kind() {
        return HoldingKind.TOPIC;
    }

    @Override
    public String permission() {
        return "topic:write";
    }

    @Override
    public String operation() {
        return "topics.delete";
    }

    @Override
    public List<Unwanted> of(List<String> ids) {
        return ids.stream().map(this::of).toList();
    }

    private Unwanted of(String id) {
        String name = id;
        try {
            name = directory.get(id).name();
            Topic topic = plans.writable(id);
            return new Removable(
                    topic.region(),
                    name,
                    topic.subject(),
                    topic.instanceId(),
                    topic.clusters(),
                    topic.brokers(),
                    impact.ofRemoval(topic));
        } catch (ConsoleException refused) {
            return new Kept(name, refused.text());
        }
    }
}
