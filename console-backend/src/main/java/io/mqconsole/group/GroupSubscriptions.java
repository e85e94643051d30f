package io.mqconsole.group;

import io.mqconsole.admin.ClientRunning;
import io.mqconsole.admin.Subscription;
import io.mqconsole.shared.NodeFailure;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a group subscribes to, as its brokers and clients answered just now.
 *
 * @param subscriptions by topic, those included that the group once consumed and nobody subscribes to now
 * @param failures brokers that did not answer
 */
public record GroupSubscriptions(
        Instant collectedAt, Consistency consistency, List<Row> subscriptions, List<NodeFailure> failures) {
    public GroupSubscriptions {
        subscriptions = List.copyOf(subscriptions);
        failures = List.copyOf(failures);
    }

    /**
     * @param expressions all that clients ask for; more than one where they differ, empty while nobody subscribes
     * @param expressionType TAG or SQL92; null while nobody subscribes
     * @param online whether a connected client subscribes to it
     */
    public record Row(
            String topic,
            List<String> expressions,
            @Nullable String expressionType,
            boolean online) {}

    static List<Row> rows(Connected connected, Collection<String> consumedOnce) {
        var topics = new TreeSet<>(consumedOnce);
        topics.addAll(connected.topics());
        return topics.stream().map(topic -> row(topic, connected)).toList();
    }

    private static Row row(String topic, Connected connected) {
        List<Subscription> said = Stream.concat(
                        connected.sides().values().stream()
                                .flatMap(side ->
                                        Stream.ofNullable(side.subscriptions().get(topic))),
                        connected.running().values().stream()
                                .map(ClientRunning::subscriptions)
                                .flatMap(List::stream)
                                .filter(subscription -> subscription.topic().equals(topic)))
                .toList();
        return new Row(
                topic,
                said.stream().map(Subscription::expression).distinct().sorted().toList(),
                said.stream().map(Subscription::expressionType).findFirst().orElse(null),
                !said.isEmpty());
    }
}
