package io.mqconsole.group;

import io.mqconsole.admin.GroupClients;
import io.mqconsole.admin.Subscription;
import io.mqconsole.snapshot.Holding;
import io.mqconsole.snapshot.HoldingsBoard;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who consumes a topic, out of the live picture. For services: they check rights to the topic, this does not. */
@Component
public class TopicConsumers {
    private final GroupDirectory directory;
    private final HoldingsBoard board;
    private final Clock clock;

    TopicConsumers(GroupDirectory directory, HoldingsBoard board, Clock clock) {
        this.directory = directory;
        this.board = board;
        this.clock = clock;
    }

    /**
     * Those that the caller may see.
     *
     * @param topic as brokers know it
     * @return the groups that have committed an offset in it or whose clients subscribe to it, by name
     */
    public List<TopicSubscription> of(String region, String topic) {
        return among(directory.all(), region, topic);
    }

    /** Whoever asks, like {@link #of}: for what is counted, because who harms others must know that there are any. */
    public List<TopicSubscription> ofEverybody(String region, String topic) {
        return among(directory.ofEverybody(), region, topic);
    }

    private List<TopicSubscription> among(Stream<Group> groups, String region, String topic) {
        Collection<Holding> holdings = board.current(region).byGroup().values();
        return groups.filter(group -> group.region().equals(region) && group.consumes(topic))
                .sorted(java.util.Comparator.comparing(Group::name))
                .map(group -> subscription(group, topic, holdings))
                .toList();
    }

    private TopicSubscription subscription(Group group, String topic, Collection<Holding> holdings) {
        Lag.Sum lag = Lag.of(group.name(), holdings, topic::equals, clock.instant());
        List<Subscription> said = holdings.stream()
                .map(holding -> holding.clients().value())
                .filter(Objects::nonNull)
                .flatMap(clients -> Stream.ofNullable(clients.get(group.name())))
                .map(GroupClients::subscriptions)
                .flatMap(subscriptions -> Stream.ofNullable(subscriptions.get(topic)))
                .toList();
        return new TopicSubscription(
                group,
                said.stream().map(Subscription::expression).distinct().sorted().toList(),
                said.stream().map(Subscription::expressionType).findFirst().orElse(null),
                lag.backlog(),
                lag.delay());
    }
}
