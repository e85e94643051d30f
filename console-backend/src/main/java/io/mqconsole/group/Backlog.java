package io.mqconsole.group;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Messages that a group has not consumed, its retry topic included.
 *
 * @param known of the queues that can be told, never more than there are
 * @param unknown what is missing from it, each reason once per place; empty when nothing is
 */
public record Backlog(long known, List<Unknown> unknown) implements Comparable<Backlog> {
    private static final Comparator<Backlog> ORDER =
            Comparator.comparingLong(Backlog::known).thenComparing(backlog -> !backlog.unknown.isEmpty());

    public Backlog {
        unknown = List.copyOf(unknown);
    }

    /** Null when a part of it cannot be told. */
    public @Nullable Long messages() {
        return unknown.isEmpty() ? known : null;
    }

    /** By what is known; at least so many come after exactly so many. */
    @Override
    public int compareTo(Backlog other) {
        return ORDER.compare(this, other);
    }
}
