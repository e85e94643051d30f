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
import io.mqconsole.region.RegionConnections;
import io.mqconsole.scope.Scope;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.FieldProblem;
import io.mqconsole.shared.Text;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The brokers that a topic is written to. */
@Component
class TopicTargets {
    private final Masters masters;
    private final ScopedBrokers scoped;
    private final RegionConnections connections;

    TopicTargets(Masters masters, ScopedBrokers scoped, RegionConnections connections) {
        this.masters = masters;
        this.scoped = scoped;
        this.connections = connections;
    }

    /**
     * @throws ConsoleException {@code validation-failed} for a cluster or broker group that there is not; {@code conflict} when
     *     a broker of the cluster has the topic; {@code broker-unreachable} when no NameServer answers
     */
    List<Target> of(NewTopic wanted, List<PlanWarning> warnings) {
        // Its order is that of one queue, and a queue is on one broker.
        int most = wanted.messageType() == MessageType.GLOBALLY_ORDERED ? 1 : Integer.MAX_VALUE;
        List<BrokerRef> brokers = masters.of(wanted.region(), wanted.cluster(), brokers(wanted), most, warnings);
        requireNowhere(wanted);
        return targets(wanted.region(), wanted.name(), brokers);
    }

    /** The picture may be older than the topic, which another tool or a client has made, perhaps on another broker. */
    private void requireNowhere(NewTopic wanted) {
        boolean taken = !connections
                .of(wanted.region())
                .topics()
                .config(masters.in(wanted.region(), Set.of(wanted.cluster())), wanted.name(), CallOptions.DEFAULT)
                .values()
                .isEmpty();
        if (taken) {
            throw taken(wanted);
        }
    }

    static ConsoleException taken(NewTopic wanted) {
        Text told = Text.of("topic.taken", wanted.name(), wanted.region());
        return new ConsoleException(ErrorCode.CONFLICT, told, List.of(new FieldProblem("topic", told)), null);
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

    /** What brokers hold of it now. */
    HeldTopic held(Topic topic, List<PlanWarning> warnings) {
        Masters.Asked<TopicSettings> asked = asked(topic, warnings);
        return new HeldTopic(
                topic.region(),
                topic.name(),
                asked.holders(topic.brokers()),
                asked.answers().byNode());
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
    TopicAlignment like(Topic topic, String like, List<PlanWarning> warnings) {
        Masters.Asked<TopicSettings> asked = asked(topic, warnings);
        Exemplar<TopicSettings> exemplar = Exemplar.among(asked.masters(), asked.answers(), like, topic.name())
                .only(inside(topic, topic.note().scope()));
        return new TopicAlignment(
                topic.region(), topic.name(), exemplar, asked.answers().byNode());
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
