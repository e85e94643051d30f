package io.mqconsole.topic;

import io.mqconsole.admin.BrokerRef;
import io.mqconsole.admin.CallOptions;
import io.mqconsole.admin.TopicSettings;
import io.mqconsole.change.PlanWarning;
import io.mqconsole.change.Target;
import io.mqconsole.change.Wish;
import io.mqconsole.config.Exemplar;
import io.mqconsole.config.Masters;
import io.mqconsole.holding.ScopeDifference;
import io.mqconsole.holding.ScopedBrokers;
import io.mqconsole.scope.Scope;
import io.mqconsole.shared.ConsoleException;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The brokers that a topic is written to. */
@Component
class TopicTargets {
    private final Masters masters;
    private final ScopedBrokers scoped;

    TopicTargets(Masters masters, ScopedBrokers scoped) {
        this.masters = masters;
        this.scoped = scoped;
    }

    /**
     * @throws ConsoleException {@code validation-failed} for a cluster or broker group that there is not;
     *     {@code broker-unreachable} when no NameServer answers
     */
    List<Target> of(NewTopic wanted, List<PlanWarning> warnings) {
        // Its order is that of one queue, and a queue is on one broker.
        int most = wanted.messageType() == MessageType.GLOBALLY_ORDERED ? 1 : Integer.MAX_VALUE;
        return targets(
                wanted.region(),
                wanted.name(),
                masters.of(wanted.region(), wanted.cluster(), brokers(wanted), most, warnings));
    }

    /**
     * Those that were chosen, or that its scope comes to; null for all of the cluster.
     *
     * @throws ConsoleException as {@link ScopedBrokers#chosen}
     */
    @Nullable
    List<String> brokers(NewTopic wanted) {
        return scoped.chosen(wanted.region(), wanted.cluster(), wanted.brokers(), wanted.scope());
    }

    /** Where the topic is now. */
    List<Target> of(Topic topic, List<PlanWarning> warnings) {
        return targets(topic.region(), topic.name(), asked(topic, warnings).holders(topic.brokers()));
    }

    /**
     * All broker groups of its scope, to be made like one of them.
     *
     * @throws ConsoleException as {@link Exemplar#among}
     */
    Exemplar<TopicSettings> like(Topic topic, String like, List<PlanWarning> warnings) {
        Masters.Asked<TopicSettings> asked = asked(topic, warnings);
        return Exemplar.among(asked.masters(), asked.answers(), like, topic.name())
                .only(inside(topic, topic.note().scope()));
    }

    /**
     * What has to change for another scope.
     *
     * @throws ConsoleException as {@link ScopeDifference#between}
     */
    ScopeDifference<TopicSettings> difference(Topic topic, Scope wanted, List<PlanWarning> warnings) {
        return ScopeDifference.between(asked(topic, warnings), topic.brokers(), inside(topic, wanted));
    }

    private Predicate<BrokerRef> inside(Topic topic, Scope scope) {
        ScopedBrokers.Now now = scoped.now();
        return master -> now.includes(topic.region(), master.cluster(), master.brokerName(), scope);
    }

    private Masters.Asked<TopicSettings> asked(Topic topic, List<PlanWarning> warnings) {
        return masters.asked(
                topic.region(),
                topic.clusters(),
                topic.brokers(),
                (admin, brokers) -> admin.topics().config(brokers, topic.name(), CallOptions.DEFAULT),
                warnings);
    }

    static Wish wish(String region, String topic, BrokerRef master, Map<String, String> wanted) {
        return new Wish(targets(region, topic, List.of(master)).getFirst(), wanted);
    }

    static List<Target> targets(String region, String topic, List<BrokerRef> masters) {
        return masters.stream()
                .map(master -> new Target(
                        region,
                        master.cluster(),
                        master.brokerName(),
                        master.address().toString(),
                        TopicChangeKind.subject(topic)))
                .toList();
    }
}
