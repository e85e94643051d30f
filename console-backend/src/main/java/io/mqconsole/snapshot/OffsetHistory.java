package io.mqconsole.snapshot;

import io.mqconsole.admin.QueueOffsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When the queues of a topic grew, as far back as this console has watched them. It tells about how old a message is
 * without asking for it. Older samples lie further apart, so that three days fit into some fifty.
 */
public final class OffsetHistory {
    private static final Duration KEPT = Duration.ofDays(3);

    /** Samples lie no further apart than this part of their age. */
    private static final int PARTS_OF_AGE = 3;

    /** Of a topic that nobody has watched yet. */
    public static final OffsetHistory NONE = new OffsetHistory(List.of());

    private final List<Sample> samples;

    /** @param to the last time that the offsets were found to be the same as at {@code from} */
    private record Sample(Instant from, Instant to, long[] maxOffsets) {
        boolean same(List<QueueOffsets> queues) {
            if (queues.size() != maxOffsets.length) {
                return false;
            }
            for (int i = 0; i < maxOffsets.length; i++) {
                if (queues.get(i).maxOffset() != maxOffsets[i]) {
                    return false;
                }
            }
            return true;
        }

        /** Whether what followed cannot be the same queues at a later time. */
        boolean contradicts(Instant at, List<QueueOffsets> queues) {
            if (at.isBefore(to)) {
                return true;
            }
            for (int i = 0; i < Math.min(queues.size(), maxOffsets.length); i++) {
                if (queues.get(i).maxOffset() < maxOffsets[i]) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * When a message was stored.
     *
     * @param atTheLatest true when it may be any time before as well
     */
    public record Estimate(Instant stored, boolean atTheLatest) {}

    private OffsetHistory(List<Sample> samples) {
        this.samples = samples;
    }

    static Map<String, OffsetHistory> grown(
            Map<String, OffsetHistory> before, Reading<Map<String, List<QueueOffsets>>> reading) {
        Map<String, List<QueueOffsets>> queues = reading.value();
        Instant at = reading.collectedAt();
        if (reading.failure() != null || queues == null || at == null) {
            return before;
        }
        var grown = new HashMap<String, OffsetHistory>();
        queues.forEach((topic, offsets) ->
                grown.put(topic, before.getOrDefault(topic, NONE).with(at, offsets)));
        return grown;
    }

    /**
     * Starts anew where offsets or the clock went back: the topic was made again or its broker lost its disk, and what was
     * seen before tells nothing about the messages that are there now.
     */
    OffsetHistory with(Instant at, List<QueueOffsets> queues) {
        Sample last = samples.isEmpty() ? null : samples.getLast();
        if (last != null && last.contradicts(at, queues)) {
            return NONE.with(at, queues);
        }
        Sample next;
        List<Sample> before;
        if (last != null && last.same(queues)) {
            next = new Sample(last.from(), at, last.maxOffsets());
            before = samples.subList(0, samples.size() - 1);
        } else {
            long[] maxOffsets =
                    queues.stream().mapToLong(QueueOffsets::maxOffset).toArray();
            next = new Sample(at, at, maxOffsets);
            before = samples;
        }
        List<Sample> kept = thinned(before, at);
        kept.add(next);
        return new OffsetHistory(List.copyOf(kept));
    }

    /** Leaves out a sample where its neighbours without it are near enough to each other for their age. */
    private static List<Sample> thinned(List<Sample> samples, Instant now) {
        var kept = new ArrayList<Sample>();
        for (int i = 0; i < samples.size(); i++) {
            Sample sample = samples.get(i);
            boolean last = i == samples.size() - 1;
            boolean forgotten = Duration.between(sample.to(), now).compareTo(KEPT) > 0;
            if (last || !forgotten && (kept.isEmpty() || apart(kept.getLast(), samples.get(i + 1), now))) {
                kept.add(sample);
            }
        }
        return kept;
    }

    private static boolean apart(Sample early, Sample late, Instant now) {
        Duration age = Duration.between(early.to(), now);
        return Duration.between(early.to(), late.from()).compareTo(age.dividedBy(PARTS_OF_AGE)) > 0;
    }

    /**
     * @param queue its position among the topic's queues
     * @param last of the same queue, as read last
     * @return when the message at an offset was stored; null when the queue does not reach so far
     */
    public @Nullable Estimate stored(int queue, long offset, QueueOffsets last) {
        if (offset >= last.maxOffset()) {
            return null;
        }
        if (offset == last.maxOffset() - 1 && last.lastStored() != null) {
            return new Estimate(last.lastStored(), false);
        }
        for (int i = 0; i < samples.size(); i++) {
            Sample sample = samples.get(i);
            if (queue < sample.maxOffsets().length && sample.maxOffsets()[queue] > offset) {
                return i == 0 ? before(sample.from(), last) : between(samples.get(i - 1), sample, queue, offset, last);
            }
        }
        return last.lastStored() == null ? null : new Estimate(last.lastStored(), true);
    }

    private static Estimate before(Instant first, QueueOffsets last) {
        Instant newest = last.lastStored();
        return new Estimate(newest != null && newest.isBefore(first) ? newest : first, true);
    }

    private static Estimate between(Sample early, Sample late, int queue, long offset, QueueOffsets last) {
        if (queue >= early.maxOffsets().length) {
            return before(late.from(), last);
        }
        long from = early.maxOffsets()[queue];
        double part = (offset + 1.0 - from) / (late.maxOffsets()[queue] - from);
        long millis = Duration.between(early.to(), late.from()).toMillis();
        Instant stored = early.to().plusMillis(Math.round(millis * part));
        Instant newest = last.lastStored();
        return new Estimate(newest != null && newest.isBefore(stored) ? newest : stored, false);
    }
}
