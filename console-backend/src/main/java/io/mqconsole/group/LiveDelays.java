package io.mqconsole.group;

import io.mqconsole.admin.BrokerRef;
import io.mqconsole.admin.CallOptions;
import io.mqconsole.admin.ClusterAdmin;
import io.mqconsole.admin.FanOut;
import io.mqconsole.admin.QueueDelay;
import io.mqconsole.snapshot.Holding;
import io.mqconsole.snapshot.Holdings;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How long messages of a group have been waiting, as its brokers say of each queue that lags. A broker tells nothing of a queue
 * that nobody can write any more, nor where the message has been deleted: there, and where it was not asked, the picture's
 * estimate counts.
 */
final class LiveDelays {
    private final String group;
    private final Holdings picture;
    private final Instant now;

    /** The queues that lag, by topic and broker. */
    private final SortedMap<String, Map<BrokerRef, List<LiveQueue>>> lagging = new TreeMap<>();

    private final Map<Rebalance.Queue, Duration> told = new HashMap<>();

    LiveDelays(String group, Collection<LiveQueue> queues, Holdings picture, Instant now) {
        this.group = group;
        this.picture = picture;
        this.now = now;
        queues.stream()
                .filter(queue -> queue.waiting() > 0)
                .collect(Collectors.groupingBy(queue -> queue.queue().topic()))
                .forEach((topic, ofTopic) ->
                        lagging.put(topic, ofTopic.stream().collect(Collectors.groupingBy(LiveQueue::broker))));
    }

    /**
     * Asks the brokers, about all topics at once; first about those with the most messages waiting.
     *
     * @param most requests, one per topic and broker: a topic for which too few are left is not asked about
     */
    LiveDelays ask(ClusterAdmin admin, int most) {
        int left = most;
        var asked = new HashMap<String, CompletableFuture<FanOut<Map<String, List<QueueDelay>>>>>();
        for (String topic : byBacklog()) {
            Collection<BrokerRef> brokers = brokers(topic).keySet();
            if (brokers.size() <= left) {
                left -= brokers.size();
                asked.put(
                        topic,
                        CompletableFuture.supplyAsync(
                                () -> admin.groups().delays(brokers, group, List.of(topic), CallOptions.DEFAULT),
                                Thread::startVirtualThread));
            }
        }
        asked.forEach((topic, answers) -> keep(topic, answers.join().byNode()));
        return this;
    }

    private List<String> byBacklog() {
        return lagging.keySet().stream()
                .sorted(Comparator.comparingLong((String topic) -> -waiting(topic)))
                .toList();
    }

    private long waiting(String topic) {
        return brokers(topic).values().stream()
                .flatMap(List::stream)
                .mapToLong(LiveQueue::waiting)
                .sum();
    }

    private Map<BrokerRef, List<LiveQueue>> brokers(String topic) {
        return lagging.getOrDefault(topic, Map.of());
    }

    private void keep(String topic, Map<String, Map<String, List<QueueDelay>>> byNode) {
        for (BrokerRef broker : brokers(topic).keySet()) {
            for (QueueDelay queue :
                    byNode.getOrDefault(broker.address().toString(), Map.of()).getOrDefault(topic, List.of())) {
                if (queue.waiting() != null) {
                    told.put(new Rebalance.Queue(topic, broker.brokerName(), queue.queueId()), queue.waiting());
                }
            }
        }
    }

    /** Exact only where a broker told of every queue that lags; null when it cannot be told at all. */
    @Nullable
    Delay of(String topic) {
        Delay longest = Delay.NONE;
        boolean whole = true;
        for (Map.Entry<BrokerRef, List<LiveQueue>> at : brokers(topic).entrySet()) {
            longest = longest.or(told(at.getValue()));
            if (!toldOfAll(at.getValue())) {
                Delay estimate = estimate(topic, at.getKey());
                whole &= estimate != null;
                longest = estimate == null ? longest : longest.or(estimate);
            }
        }
        return whole ? longest : longest.orMore();
    }

    private boolean toldOfAll(List<LiveQueue> queues) {
        return queues.stream().allMatch(queue -> told.containsKey(queue.key()));
    }

    private Delay told(List<LiveQueue> queues) {
        return queues.stream()
                .map(queue -> told.getOrDefault(queue.key(), Duration.ZERO))
                .max(Comparator.naturalOrder())
                .map(longest -> new Delay(longest.toMillis(), Delay.Precision.EXACT))
                .orElse(Delay.NONE);
    }

    private @Nullable Delay estimate(String topic, BrokerRef broker) {
        List<Holding> holdings = picture.byGroup().values().stream()
                .filter(holding -> broker.equals(holding.lead()))
                .toList();
        Delay delay = Lag.of(group, holdings, topic::equals, now).delay();
        // What waits has come since the picture was taken, when it has nothing waiting.
        return Delay.NONE.equals(delay) ? new Delay(0, Delay.Precision.ESTIMATE) : delay;
    }
}
