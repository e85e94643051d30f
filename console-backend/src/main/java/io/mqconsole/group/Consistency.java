package io.mqconsole.group;

import io.mqconsole.admin.ClientRunning;
import io.mqconsole.shared.ResourceName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Whether all clients of a group subscribe to the same: where they do not, brokers filter by what one of them said last, and
 * messages are lost to the others.
 *
 * @param deviations who differs from what most clients subscribe to; empty unless the verdict is NOT_OK
 */
public record Consistency(Verdict verdict, List<Deviation> deviations) {
    public Consistency {
        deviations = List.copyOf(deviations);
    }

    /**
     * @param expression this client's; null where it does not subscribe to the topic
     * @param usual most clients'; null where they do not
     */
    public record Deviation(
            String clientId,
            String topic,
            @Nullable String expression,
            @Nullable String usual) {}

    static Consistency of(Connected connected, String group) {
        if (connected.clients().isEmpty()) {
            return new Consistency(connected.everyBrokerTold() ? Verdict.NOT_APPLICABLE : Verdict.UNKNOWN, List.of());
        }
        var byClient = new TreeMap<String, SortedMap<String, String>>();
        connected.running().forEach((id, client) -> byClient.put(id, subscriptions(client, group)));
        SortedMap<String, String> usual = usual(byClient);
        var deviations = new ArrayList<Deviation>();
        byClient.forEach((id, own) -> deviations.addAll(deviations(id, own, usual)));
        if (!deviations.isEmpty()) {
            return new Consistency(Verdict.NOT_OK, deviations);
        }
        boolean allTold = connected.everyBrokerTold() && connected.everyClientTold();
        return new Consistency(allTold ? Verdict.OK : Verdict.UNKNOWN, List.of());
    }

    private static SortedMap<String, String> subscriptions(ClientRunning client, String group) {
        var subscriptions = new TreeMap<String, String>();
        client.subscriptions().stream()
                .filter(subscription -> !subscription.topic().equals(ResourceName.retryOf(group)))
                .forEach(subscription -> subscriptions.put(subscription.topic(), words(subscription)));
        return subscriptions;
    }

    private static String words(io.mqconsole.admin.Subscription subscription) {
        return subscription.expressionType().equals("TAG")
                ? subscription.expression()
                : subscription.expressionType() + " " + subscription.expression();
    }

    /** What most clients subscribe to; of equally many, what comes first by its words. */
    private static SortedMap<String, String> usual(Map<String, SortedMap<String, String>> byClient) {
        var votes = new HashMap<SortedMap<String, String>, Integer>();
        byClient.values().forEach(own -> votes.merge(own, 1, Integer::sum));
        return votes.entrySet().stream()
                .min(Comparator.<Map.Entry<SortedMap<String, String>, Integer>>comparingInt(vote -> -vote.getValue())
                        .thenComparing(vote -> vote.getKey().toString()))
                .<SortedMap<String, String>>map(Map.Entry::getKey)
                .orElseGet(TreeMap::new);
    }

    private static List<Deviation> deviations(
            String client, SortedMap<String, String> own, SortedMap<String, String> usual) {
        var topics = new TreeSet<>(own.keySet());
        topics.addAll(usual.keySet());
        return topics.stream()
                .filter(topic -> !java.util.Objects.equals(own.get(topic), usual.get(topic)))
                .map(topic -> new Deviation(client, topic, own.get(topic), usual.get(topic)))
                .toList();
    }
}
