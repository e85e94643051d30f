package io.mqconsole.admin;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * All offsets that groups have committed on one broker, packed: 10,000 groups with two topics of eight queues each take
 * about 6 MB.
 *
 * <p>A group that broadcasts keeps its offsets at its clients and is not here; one that left long ago is.
 */
public final class CommittedOffsets {
    /** Where a group has committed no offset. */
    public static final long NONE = -1;

    /** By group and topic: queue id and offset in turn, by ascending queue id. */
    private final Map<String, Map<String, long[]>> table;

    private CommittedOffsets(Map<String, Map<String, long[]>> table) {
        this.table = table;
    }

    /** @param offsets by group, topic and queue id; negative ones count as none */
    public static CommittedOffsets of(Map<String, Map<String, Map<Integer, Long>>> offsets) {
        var builder = new Builder();
        offsets.forEach(
                (group, topics) -> topics.forEach((topic, queues) -> builder.add(group, topic, new TreeMap<>(queues))));
        return builder.build();
    }

    public Set<String> groups() {
        return table.keySet();
    }

    /** @return the topics in which the group has committed, {@code %RETRY%} topics included; empty for an unknown group */
    public Set<String> topics(String group) {
        return table.getOrDefault(group, Map.of()).keySet();
    }

    /** @return the next message that the group has not confirmed, or {@link #NONE} */
    public long offset(String group, String topic, int queueId) {
        long[] queues = packed(group, topic);
        for (int i = 0; i < queues.length; i += 2) {
            if (queues[i] == queueId) {
                return queues[i + 1];
            }
        }
        return NONE;
    }

    /** @return offsets by queue id, ascending; empty where the group has committed none */
    public Map<Integer, Long> queues(String group, String topic) {
        var offsets = new TreeMap<Integer, Long>();
        long[] queues = packed(group, topic);
        for (int i = 0; i < queues.length; i += 2) {
            offsets.put((int) queues[i], queues[i + 1]);
        }
        return offsets;
    }

    /** @return the groups that have committed in each topic */
    Map<String, Set<String>> groupsByTopic() {
        var groups = new HashMap<String, Set<String>>();
        table.forEach((group, topics) -> topics.keySet()
                .forEach(topic ->
                        groups.computeIfAbsent(topic, t -> new HashSet<>()).add(group)));
        return groups;
    }

    private long[] packed(String group, String topic) {
        return table.getOrDefault(group, Map.of()).getOrDefault(topic, new long[0]);
    }

    @Override
    public String toString() {
        return table.size() + " groups with committed offsets";
    }

    /** Collects them as they are read. Each name is kept once, however often a broker repeats it. */
    static final class Builder {
        private final Map<String, Map<String, long[]>> table = new HashMap<>();
        private final Map<String, String> topics = new HashMap<>();

        void add(String group, String topic, SortedMap<Integer, Long> queues) {
            String kept = topics.putIfAbsent(topic, topic);
            table.computeIfAbsent(group, g -> new HashMap<>(4)).put(kept == null ? topic : kept, packed(queues));
        }

        private static long[] packed(SortedMap<Integer, Long> queues) {
            return queues.entrySet().stream()
                    .filter(queue -> queue.getValue() >= 0)
                    .flatMapToLong(queue -> LongStream.of(queue.getKey(), queue.getValue()))
                    .toArray();
        }

        CommittedOffsets build() {
            table.replaceAll((group, queues) -> Map.copyOf(queues));
            return new CommittedOffsets(Map.copyOf(table));
        }
    }
}
