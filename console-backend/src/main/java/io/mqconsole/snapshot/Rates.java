package io.mqconsole.snapshot;

import io.mqconsole.admin.CommittedOffsets;
import io.mqconsole.admin.QueueOffsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Messages per second, out of how far offsets moved between two readings. Unknown after the first, and where one or the clock went back. */
final class Rates {
    private Rates() {}

    static Map<String, Double> produced(
            Reading<Map<String, List<QueueOffsets>>> before,
            Reading<Map<String, List<QueueOffsets>>> now,
            Map<String, Double> last) {
        return between(before, now, last, (was, is) -> {
            var grown = new HashMap<String, Long>();
            is.forEach((topic, queues) -> {
                Long growth = growth(was.get(topic), queues);
                if (growth != null) {
                    grown.put(topic, growth);
                }
            });
            return grown;
        });
    }

    static Map<String, Double> consumed(
            Reading<CommittedOffsets> before, Reading<CommittedOffsets> now, Map<String, Double> last) {
        return between(before, now, last, (was, is) -> {
            var moved = new HashMap<String, Long>();
            for (String group : is.groups()) {
                Long growth = growth(group, was, is);
                if (growth != null) {
                    moved.put(group, growth);
                }
            }
            return moved;
        });
    }

    private static <T> Map<String, Double> between(
            Reading<T> before, Reading<T> now, Map<String, Double> last, BiFunction<T, T, Map<String, Long>> growth) {
        Instant from = before.collectedAt();
        Instant to = now.collectedAt();
        if (now.failure() != null || to == null || to.equals(from)) {
            return last;
        }
        boolean clockWentBack = from != null && to.isBefore(from);
        if (from == null || clockWentBack || before.value() == null || now.value() == null) {
            return Map.of();
        }
        double seconds = Duration.between(from, to).toMillis() / 1000.0;
        var rates = new HashMap<String, Double>();
        growth.apply(before.value(), now.value()).forEach((name, messages) -> rates.put(name, messages / seconds));
        return Map.copyOf(rates);
    }

    private static @Nullable Long growth(@Nullable List<QueueOffsets> was, List<QueueOffsets> is) {
        if (was == null || was.size() != is.size()) {
            return null;
        }
        long sum = 0;
        for (int i = 0; i < is.size(); i++) {
            long growth = is.get(i).maxOffset() - was.get(i).maxOffset();
            if (growth < 0) {
                return null;
            }
            sum += growth;
        }
        return sum;
    }

    /** A queue whose first offset was committed in between says nothing yet of how many messages that were. */
    private static @Nullable Long growth(String group, CommittedOffsets was, CommittedOffsets is) {
        if (!was.groups().contains(group)) {
            return null;
        }
        long sum = 0;
        for (String topic : is.topics(group)) {
            Map<Integer, Long> before = was.queues(group, topic);
            for (Map.Entry<Integer, Long> queue : is.queues(group, topic).entrySet()) {
                Long earlier = before.get(queue.getKey());
                long growth = earlier == null ? 0 : queue.getValue() - earlier;
                if (growth < 0) {
                    return null;
                }
                sum += growth;
            }
        }
        return sum;
    }
}
