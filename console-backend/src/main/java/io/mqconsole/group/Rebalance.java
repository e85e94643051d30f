package io.mqconsole.group;

import io.mqconsole.admin.GroupClients;
import io.mqconsole.admin.OwnedQueue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Whether each queue is consumed by exactly one client: one that nobody owns stands still, one that two own is consumed twice.
 *
 * @param problems queues without an owner, or with more than one
 */
public record Rebalance(Verdict verdict, List<Problem> problems) {
    public Rebalance {
        problems = List.copyOf(problems);
    }

    /** @param owners client ids; none, or at least two */
    public record Problem(String topic, String brokerName, int queueId, List<String> owners) {}

    /** Which queue of the region it is. */
    record Queue(String topic, String brokerName, int queueId) implements Comparable<Queue> {
        private static final java.util.Comparator<Queue> BY_NAME = java.util.Comparator.comparing(Queue::topic)
                .thenComparing(Queue::brokerName)
                .thenComparing(Queue::queueId);

        @Override
        public int compareTo(Queue other) {
            return BY_NAME.compare(this, other);
        }
    }

    /** @param readable the queues of the topics that the group subscribes to, as far as clients may read them */
    static Rebalance of(Connected connected, Collection<Queue> readable) {
        GroupClients group = connected.any();
        if (group == null) {
            return new Rebalance(connected.everyBrokerTold() ? Verdict.NOT_APPLICABLE : Verdict.UNKNOWN, List.of());
        }
        boolean shares =
                group.messageModel().equals("CLUSTERING") && group.consumeType().equals("CONSUME_PASSIVELY");
        if (!shares) {
            return new Rebalance(Verdict.NOT_APPLICABLE, List.of());
        }
        SortedMap<Queue, SortedSet<String>> owners = owners(connected);
        boolean allTold = connected.everyBrokerTold() && connected.everyClientTold();
        var problems = new ArrayList<Problem>();
        for (Queue queue : new TreeSet<>(readable)) {
            SortedSet<String> of = owners.getOrDefault(queue, new TreeSet<>());
            if (of.size() > 1 || of.isEmpty() && allTold) {
                problems.add(new Problem(queue.topic(), queue.brokerName(), queue.queueId(), List.copyOf(of)));
            }
        }
        if (!problems.isEmpty()) {
            return new Rebalance(Verdict.NOT_OK, problems);
        }
        return new Rebalance(allTold ? Verdict.OK : Verdict.UNKNOWN, List.of());
    }

    static SortedMap<Queue, SortedSet<String>> owners(Connected connected) {
        var owners = new TreeMap<Queue, SortedSet<String>>();
        connected
                .running()
                .forEach((client, running) -> running.queues().stream()
                        .filter(queue -> !queue.dropped())
                        .map(Rebalance::queue)
                        .forEach(queue -> owners.computeIfAbsent(queue, absent -> new TreeSet<>())
                                .add(client)));
        return owners;
    }

    private static Queue queue(OwnedQueue owned) {
        return new Queue(owned.topic(), owned.brokerName(), owned.queueId());
    }
}
